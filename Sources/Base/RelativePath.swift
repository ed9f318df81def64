/// The way from one place in a tree to another.

/// The path of `target` as seen from `folder`: `../b/c.html`; for the folder itself, `.`.
package func relativePath(from folder: BytePath, to target: BytePath) -> BytePath {
  if folder == target.parent, !folder.isRoot { return BytePath(bytes: target.name) }
  if folder.isRoot, !target.isRoot { return target }
  let here = folder.components
  let there = target.components
  let shared = zip(here, there).prefix { $0.elementsEqual($1) }.count
  let up = [ArraySlice<UInt8>](repeating: Array("..".utf8)[...], count: here.count - shared)
  let parts = up + there.dropFirst(shared)
  return parts.isEmpty
    ? BytePath(".") : BytePath(bytes: parts.joined(separator: [UInt8(ascii: "/")]))
}
