/// A command line that makes no sense, and where to read on.

package import Base

/// What is wrong, where, and what to do.
package struct UsageError: Error {
  package let message: Message
  /// The command whose help says more; nothing when it is not known which.
  package let command: String?

  package var advice: String {
    "try: lintel help" + (command.map { " \($0)" } ?? "")
  }
}

/// Ends a message with the one name that was probably meant, or else with what there is.
func suggestion(for word: String, among names: [String], else alternative: String = "") -> String {
  guard let name = probable(word, among: names) else { return alternative }
  return "; did you mean \"\(name)\"?"
}

/// The only name that the word begins, else the one closest to it.
private func probable(_ word: String, among names: [String]) -> String? {
  let longer = names.filter { $0.hasPrefix(word) && word.utf8.count > 2 }
  return longer.count == 1 ? longer.first : closest(to: word, among: names)
}
