/// Where a link that leads nowhere was probably meant to lead.

internal import Base
internal import Markdown

extension LinkResolver {
  /// A document that a broken link may mean.
  struct Guess {
    /// The target as it should be written, what follows the path in the old one included.
    let target: String
    /// Whether the file seems only to have moved: the one of its name, wherever it lies.
    let hasMoved: Bool
  }

  /// The one document of the same name elsewhere, or one beside it whose name is nearly the same.
  ///
  /// Pages of folders have all the same name, and have not moved when there is only one.
  func guess(_ target: String, from number: Int) -> Guess? {
    guard let link = RelativeLink(target) else { return nil }
    let name = BytePath(bytes: link.path).name
    let folder = documents[number].path.parent
    let moved = suggestions.document(called: name)
    let meant =
      moved ?? suggestions.document(nearly: name, in: link.resolved(from: folder)?.parent)
    guard let meant else { return nil }
    let address = SafeURL(path: relativePath(from: folder, to: meant)).text
    return Guess(
      target: address + target.drop { $0 != "#" && $0 != "?" },
      hasMoved: moved != nil && !isFolderPage(meant)
    )
  }

  /// The fix that follows a file that has moved, and the suggestion for one that may be meant; none
  /// where the link is not written out at its place.
  func fixes(_ guess: Guess?, for target: String, at place: Place, from number: Int) -> [Fix] {
    guard let guess, guess.target != target,
      documents[number].file.source.text(place.range) == target
    else { return [] }
    let edit = Fix.Edit(place, guess.target)
    return [Fix("Link to `\(guess.target)`", guess.hasMoved ? .safe : .suggestion, [edit])]
  }
}
