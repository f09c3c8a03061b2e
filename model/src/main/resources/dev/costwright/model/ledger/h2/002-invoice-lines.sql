CREATE TABLE IF NOT EXISTS invoice_line (
  import_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  seller VARCHAR NOT NULL,
  account VARCHAR NOT NULL,
  invoice VARCHAR NOT NULL,
  issued VARCHAR(10) NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  description VARCHAR NOT NULL,
  period_from VARCHAR(10),
  period_to VARCHAR(10),
  quantity VARCHAR,
  unit_price VARCHAR,
  amount VARCHAR NOT NULL,
  currency VARCHAR(3) NOT NULL,
  line BIGINT NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);
