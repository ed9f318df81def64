/// A tag that waits for the one that closes it.
struct Opening {
  let tag: Tag
  let name: String
  let role: Role
  /// The instruction whose body the closing tag will end.
  let instruction: Int
  /// The white space that is taken off the lines inside.
  let dedent: [UInt8]
  /// The white space before a tag that may stand alone, less what is taken off around it.
  let indentation: [UInt8]

  enum Role {
    case section
    /// A block that is shown where it stands.
    case block(Int)
    /// A block inside a parent, which is shown where the parent has one of its name.
    case argument(Int)
    /// A parent; `leading` is the instruction of the white space before it, which goes when the
    /// closing tag turns out to end the line.
    case parent(Int, leading: Int?)
  }
}
