/// The neighbours of each of many things, in one array.
struct Neighbours {
  private var starts: [Int]
  private var members: [Int]

  init(_ count: Int, _ pairs: [(Int, Int)]) {
    starts = [Int](repeating: 0, count: count + 1)
    for pair in pairs { starts[pair.0 + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    members = [Int](repeating: 0, count: pairs.count)
    var next = starts
    for pair in pairs {
      members[next[pair.0]] = pair.1
      next[pair.0] += 1
    }
  }

  func range(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  subscript(place: Int) -> Int { members[place] }

  subscript(of index: Int) -> ArraySlice<Int> { members[range(index)] }
}
