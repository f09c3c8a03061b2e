package dev.costwright.app.uikit;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Draws the chart of the screen into files: the same drawing code, so the same picture.
final class ChartPictures {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String PNG_METADATA = "javax_imageio_png_1.0";
  private static final int SCALE = 2;

  private ChartPictures() {}

  /// PNG with two pixels per point.
  ///
  /// @param rests what its figures rest on, kept inside the picture
  static void png(JFreeChart chart, int width, int height, Optional<String> rests, OutputStream out)
      throws IOException {
    BufferedImage image =
        new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(SCALE, SCALE);
      chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    } finally {
      graphics.dispose();
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
      if (rests.isPresent()) {
        metadata.mergeTree(PNG_METADATA, described(rests.get()));
      }
      writer.setOutput(stream);
      writer.write(new IIOImage(image, List.of(), metadata));
    } finally {
      writer.dispose();
    }
  }

  /// A text chunk with the keyword that PNG has for it.
  private static IIOMetadataNode described(String words) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", "Description");
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "en");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", words);
    IIOMetadataNode texts = new IIOMetadataNode("iTXt");
    texts.appendChild(entry);
    IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
    root.appendChild(texts);
    return root;
  }

  /// @param rests what its figures rest on, kept inside the picture
  static void svg(JFreeChart chart, int width, int height, Optional<String> rests, OutputStream out)
      throws IOException {
    Document document = emptySvg();
    SVGGraphics2D graphics = new SVGGraphics2D(document);
    graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    Element root = graphics.getRoot();
    rests.ifPresent(
        words -> {
          Element metadata = document.createElementNS(SVG, "metadata");
          metadata.setTextContent(words);
          root.insertBefore(metadata, root.getFirstChild());
        });
    graphics.stream(root, text, true, false);
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
