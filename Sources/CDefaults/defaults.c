int lintel_defaults_stub;
