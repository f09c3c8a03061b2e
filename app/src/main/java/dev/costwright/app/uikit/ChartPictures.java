package dev.costwright.app.uikit;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/// Draws the chart of the screen into files: the same drawing code, so the same picture.
final class ChartPictures {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int SCALE = 2;

  private ChartPictures() {}

  /// PNG with two pixels per point.
  static void png(JFreeChart chart, int width, int height, OutputStream out) throws IOException {
    BufferedImage image =
        new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(SCALE, SCALE);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      graphics.dispose();
    }
    if (!ImageIO.write(image, "png", out)) {
      throw new IOException("Expected a PNG writer in this Java runtime, found none.");
    }
  }

  static void svg(JFreeChart chart, int width, int height, OutputStream out) throws IOException {
    Document document = emptySvg();
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    graphics.stream(text, true);
    text.flush();
  }

  private static Document emptySvg() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The default XML parser cannot be made", e);
    }
  }
}
