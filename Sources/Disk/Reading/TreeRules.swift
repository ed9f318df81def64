/// The rules that the shape of the source tree itself can break.

package import Base

extension RuleID {
  package static let symlinkRefused = RuleID("LNT015", "symlink-refused")
  package static let notARegularFile = RuleID("LNT016", "not-a-regular-file")
  package static let nameNotUTF8 = RuleID("LNT017", "name-not-utf8")
  package static let namesCollide = RuleID("LNT018", "names-collide")
  package static let oversizedTree = RuleID("LNT019", "oversized-tree")
}

extension Finding {
  static func link(_ path: BytePath, to target: [UInt8], _ aim: LinkAim) -> Finding {
    Finding(
      .symlinkRefused,
      aim == .inside ? .warning : .error,
      at: Place(file: path),
      message(path, BytePath(bytes: target), aim),
      help: "Put the file itself here; links are never followed"
    )
  }

  private static func message(_ path: BytePath, _ target: BytePath, _ aim: LinkAim) -> Message {
    switch aim {
    case .inside: "link \(path) to \(target) is not followed"
    case .outside: "link \(path) points outside of the source folder, to \(target)"
    case .absolute: "link \(path) points to the absolute path \(target)"
    case .nowhere: "link \(path) points to \(target), which does not exist"
    }
  }

  static func special(_ path: BytePath) -> Finding {
    Finding(
      .notARegularFile,
      .error,
      at: Place(file: path),
      "\(path) is a pipe, a socket or a device, not a file"
    )
  }

  static func notUTF8(_ path: BytePath) -> Finding {
    Finding(
      .nameNotUTF8,
      .error,
      at: Place(file: path),
      "\(path) has a name that is not UTF-8",
      help: "Rename it; most systems and browsers cannot say such a name"
    )
  }

  static func collision(_ path: BytePath, with other: BytePath) -> Finding {
    Finding(
      .namesCollide,
      .warning,
      at: Place(file: path),
      "\(path) and \(other) are the same name on many systems",
      help: "Rename one; they differ only in case or in how their accents are encoded",
      related: [Related(Place(file: other), "the other name")]
    )
  }

  static func oversized(_ path: BytePath, _ message: Message) -> Finding {
    Finding(.oversizedTree, .error, at: Place(file: path), message)
  }
}

/// Where a symbolic link leads, judged without following it.
enum LinkAim: Hashable, Sendable {
  case inside, outside, absolute, nowhere

  /// Judges by the text of the link alone, so `inside` may still lead nowhere.
  init(target: [UInt8], from folder: BytePath) {
    guard target.first != UInt8(ascii: "/") else {
      self = .absolute
      return
    }
    var depth = folder.components.count
    for component in target.split(separator: UInt8(ascii: "/")) {
      depth += component.elementsEqual("..".utf8) ? -1 : component.elementsEqual(".".utf8) ? 0 : 1
      if depth < 0 {
        self = .outside
        return
      }
    }
    self = .inside
  }
}
