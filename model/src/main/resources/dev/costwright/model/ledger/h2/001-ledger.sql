CREATE TABLE ledger_identity (
  ledger_id VARCHAR(36) NOT NULL PRIMARY KEY,
  created_at VARCHAR(40) NOT NULL
);

CREATE TABLE audit_entry (
  entry BIGINT NOT NULL PRIMARY KEY,
  happened_at VARCHAR(40) NOT NULL,
  operation VARCHAR(40) NOT NULL,
  subject BIGINT NOT NULL,
  digest VARCHAR(64) NOT NULL,
  previous VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL UNIQUE
);

CREATE SEQUENCE import_number START WITH 1 NO CACHE;

CREATE TABLE import_file (
  import_id BIGINT NOT NULL PRIMARY KEY,
  file_name VARCHAR NOT NULL,
  format VARCHAR(200) NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  file_bytes BIGINT NOT NULL,
  exported_at VARCHAR(40)
);

CREATE TABLE import_state (
  entry BIGINT NOT NULL PRIMARY KEY,
  import_id BIGINT NOT NULL,
  state VARCHAR(10) NOT NULL,
  changed_at VARCHAR(40) NOT NULL
);

CREATE TABLE import_seal (
  import_id BIGINT NOT NULL PRIMARY KEY,
  as_of VARCHAR(40) NOT NULL,
  charged VARCHAR NOT NULL,
  digest VARCHAR(64) NOT NULL
);

CREATE TABLE import_problem (
  import_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  severity VARCHAR(20) NOT NULL,
  file_name VARCHAR NOT NULL,
  line BIGINT NOT NULL,
  column_name VARCHAR NOT NULL,
  found VARCHAR NOT NULL,
  expected VARCHAR NOT NULL,
  message VARCHAR NOT NULL,
  fix VARCHAR NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);

CREATE TABLE metric (
  import_id BIGINT NOT NULL,
  ordinal INT NOT NULL,
  metric_month VARCHAR(10) NOT NULL,
  feature VARCHAR NOT NULL,
  plan VARCHAR NOT NULL,
  tenant VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  amount VARCHAR NOT NULL,
  currency VARCHAR(3) NOT NULL,
  line BIGINT NOT NULL,
  PRIMARY KEY (import_id, ordinal)
);

CREATE TABLE data_set (
  data_set INT NOT NULL PRIMARY KEY,
  name VARCHAR NOT NULL,
  layer VARCHAR(20) NOT NULL,
  grain VARCHAR(20) NOT NULL,
  seller VARCHAR NOT NULL,
  account VARCHAR NOT NULL,
  currency VARCHAR(3) NOT NULL,
  zone VARCHAR(80) NOT NULL
);

CREATE TABLE dictionary (
  kind VARCHAR NOT NULL,
  id INT NOT NULL,
  text VARCHAR NOT NULL,
  sha256 VARBINARY(32) NOT NULL,
  PRIMARY KEY (kind, id)
);

CREATE TABLE segment (
  import_id BIGINT NOT NULL,
  segment INT NOT NULL,
  data_set INT NOT NULL,
  facts INT NOT NULL,
  min_day BIGINT NOT NULL,
  max_day BIGINT NOT NULL,
  PRIMARY KEY (import_id, segment)
);

CREATE TABLE segment_column (
  import_id BIGINT NOT NULL,
  segment INT NOT NULL,
  column_name VARCHAR NOT NULL,
  part INT NOT NULL,
  sha256 VARBINARY(32) NOT NULL,
  data VARBINARY(262144) NOT NULL,
  PRIMARY KEY (import_id, segment, column_name, part)
);

CREATE TABLE derived (
  import_id BIGINT NOT NULL,
  segment INT NOT NULL,
  column_name VARCHAR NOT NULL,
  part INT NOT NULL,
  stamp VARCHAR NOT NULL,
  data VARBINARY(262144) NOT NULL,
  PRIMARY KEY (import_id, segment, column_name, part)
);

CREATE TABLE edit (
  edit_id BIGINT NOT NULL PRIMARY KEY,
  subject VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  written_at VARCHAR(40) NOT NULL
);
