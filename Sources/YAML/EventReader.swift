/// The one file that speaks to libyaml: YAML text in, events that are plain values out.

import Base
private import CYaml

/// A parser that owns its copy of the text; nothing that it returns points into it.
@safe
struct EventReader: ~Copyable {
  private let text: YAMLText
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let isReady: Bool

  init(_ text: YAMLText) {
    self.text = text
    let range = text.range
    // libyaml insists on an address even where there is nothing to read.
    unsafe input = .allocate(capacity: max(1, range.count))
    _ = unsafe input.initialize(from: text.bytes[range.indices])
    unsafe parser = .allocate(capacity: 1)
    isReady = unsafe yaml_parser_initialize(parser) == 1
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, range.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `streamEnd` and `failure` there is nothing more to ask for.
  mutating func next() -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard isReady, unsafe yaml_parser_parse(parser, &event) == 1 else { return failure }
    defer { unsafe yaml_event_delete(&event) }
    return YAMLEvent(
      kind: unsafe kind(of: event),
      range: unsafe range(from: event.start_mark, to: event.end_mark)
    )
  }

  private func range(from start: yaml_mark_t, to end: yaml_mark_t) -> SourceRange {
    let first = offset(of: start)
    return SourceRange(first, max(first, offset(of: end)))
  }

  /// libyaml counts code points, but numbers them exactly.
  private func offset(of mark: yaml_mark_t) -> Int {
    text.offset(ofScalar: Int(clamping: mark.index))
  }

  private var failure: YAMLEvent {
    let place = offset(of: unsafe parser.pointee.problem_mark)
    let hasContext = unsafe parser.pointee.context != nil
    let problem = SyntaxProblem(
      problem: unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "out of memory",
      offset: place,
      context: hasContext ? offset(of: unsafe parser.pointee.context_mark) : place
    )
    return YAMLEvent(kind: .failure(problem), range: SourceRange(at: place))
  }
}

@unsafe
private func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
  switch unsafe event.type {
  case YAML_STREAM_START_EVENT: .streamStart
  case YAML_DOCUMENT_START_EVENT: .documentStart
  case YAML_DOCUMENT_END_EVENT: .documentEnd
  case YAML_SCALAR_EVENT: unsafe .scalar(scalar(event))
  case YAML_ALIAS_EVENT: .alias
  case YAML_SEQUENCE_START_EVENT: unsafe .start(.list, isFlow: isFlowList(event))
  case YAML_MAPPING_START_EVENT: unsafe .start(.mapping, isFlow: isFlowMapping(event))
  case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
  default: .streamEnd
  }
}

@unsafe
private func scalar(_ event: yaml_event_t) -> YAMLScalar {
  let data = unsafe event.data.scalar
  let bytes = unsafe UnsafeBufferPointer(start: data.value, count: data.length)
  return unsafe YAMLScalar(String(decoding: bytes, as: UTF8.self), style: style(data.style))
}

private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
  switch style {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
  case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
  case YAML_LITERAL_SCALAR_STYLE: .literal
  case YAML_FOLDED_SCALAR_STYLE: .folded
  default: .plain
  }
}

@unsafe
private func isFlowList(_ event: yaml_event_t) -> Bool {
  unsafe event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
}

@unsafe
private func isFlowMapping(_ event: yaml_event_t) -> Bool {
  unsafe event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
}
