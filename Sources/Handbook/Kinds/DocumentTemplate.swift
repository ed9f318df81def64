/// A document kind, or one dialect of it, as its template file describes it.

package import Base

package struct DocumentTemplate: Sendable {
  /// What the template is called, such as `adr-madr-3`; the house template has the name of its kind.
  package let name: String
  package let kind: String
  /// In the plural, for navigation: `Decisions`.
  package let title: String
  /// Names of folders whose documents are of this kind; new ones go into the first.
  package let folders: [String]
  package let fileName: FileNamePattern
  /// Its place in the navigation.
  package let order: Int?
  package let fields: [FieldRule]
  /// Labelled lines that stand before the first section: `* Status: [proposed | accepted]`.
  package let preamble: [ContentRule]
  /// In the order in which they stand, the title first.
  package let sections: [SectionRule]
  package let source: SourceFile
  /// What is wrong with the template itself.
  package let findings: [Finding]
  /// What stands between the brackets of its placeholders.
  let placeholders: PlaceholderSet
  /// Its comments, which guide an author, white space made even.
  let guidance: Set<String>
  let index: SectionIndex
  /// Where it names its folders.
  let foldersRange: SourceRange
  /// What the other templates of the kind and the configuration make of it.
  var context = Context()

  struct Context: Sendable {
    /// The keys of all templates of the kind.
    var keys: Set<String> = []
    /// Whether the kind has further templates, among which this one was chosen.
    var isOneOfSeveral = false
    /// Whether the configuration names it.
    var isNamed = false
  }

  /// Whether it is the kind's own template and no dialect.
  var isHouse: Bool { name == kind }
  /// Whether nobody has asked for it: it is only the one of several that a document fits best.
  var isGuessed: Bool { context.isOneOfSeveral && !context.isNamed }
}

/// How files of a kind are named.
package enum FileNamePattern: Hashable, Sendable {
  /// `NNNN-slug`, with at least that many digits.
  case numbered(digits: Int)
  /// `YYYYMMDD-slug`
  case dated
  case slug
}

/// A key of the front matter and what may stand behind it.
package struct FieldRule: Hashable, Sendable {
  package let key: String
  package let isRequired: Bool
  package let type: FieldType
  /// Where the template says so.
  package let place: Place
}

package indirect enum FieldType: Hashable, Sendable {
  case text, date, duration, percent, rate, count, size, url, version, bool
  /// The name of something else in the handbook.
  case element, document, team, location, rule
  case choice([String])
  case list(FieldType)
  case mapping([FieldRule])
}

/// A heading, and what must stand below it before the next.
package struct SectionRule: Hashable, Sendable {
  package let level: Int
  package let heading: HeadingRule
  /// Other names under which the section is accepted.
  package let also: [String]
  package let isRequired: Bool
  package let content: [ContentRule]
  package let place: Place
}

package enum HeadingRule: Hashable, Sendable {
  /// This text, case and a trailing colon aside.
  case literal(String)
  /// Text with the document's number and free parts in it: `ADR-NNN: [Decision Title]`.
  case pattern([HeadingPart])
  /// Any text, once or more: `### [Option]`.
  case repeated(placeholder: String)
}

package enum HeadingPart: Hashable, Sendable {
  case literal(String)
  case number(digits: Int)
  case free(String)
}

/// What must stand in a section.
package struct ContentRule: Hashable, Sendable {
  package let kind: Kind
  package let isRequired: Bool
  package let place: Place

  package enum Kind: Hashable, Sendable {
    /// Something, and not the placeholder.
    case text(placeholder: String)
    /// One of the words, then free text.
    case choice([String])
    /// A line or item such as `Date: [YYYY-MM-DD]`.
    case labelled(String, LabelledValue)
    /// At least one item; the literal parts must be there: `— Mitigation:`.
    case list(literals: [String], placeholders: [String])
    /// These columns, and at least one row.
    case table(columns: [String], placeholders: [String])
    /// At least one fence of this language.
    case diagram(String)
  }
}

package enum LabelledValue: Hashable, Sendable {
  case text(placeholder: String)
  case choice([String])
}
