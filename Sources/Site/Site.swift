/// Stands in until this room is built.
