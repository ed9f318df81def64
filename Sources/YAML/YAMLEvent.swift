/// One step of reading a YAML text, as a value that holds nothing of libyaml.

import Base

struct YAMLEvent {
  let kind: Kind
  /// Anchors and tags before a value are part of its range.
  let range: SourceRange

  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case scalar(YAMLScalar)
    case alias
    case start(Shape, isFlow: Bool)
    case end
    case failure(SyntaxProblem)
  }

  enum Shape {
    case list, mapping
  }
}
