internal import Base

/// Offsets of the `[` of image openings to disarm.
///
/// In a run of lines without a blank one, every link walks over every image bracket left open before.
/// How many are left open can be told but for brackets in code, targets and the like; so the number
/// of images times the number of links is bounded as well.
func openImages(_ text: [UInt8], _ lines: LineMap) -> [Int] {
  blankSeparatedRuns(text, lines).flatMap { range in
    var run = BracketRun()
    run.read(text[range])
    return run.disarmed
  }
}

/// The brackets of lines that may be one paragraph.
private struct BracketRun {
  /// What is open, innermost last: whether it is an image's.
  private var open: [Bool] = []
  private var openImageCount = 0
  private var images: [Int] = []
  private var unclosed: [Int] = []
  private var links = 0

  var disarmed: [Int] {
    let isTooMuch = images.count * links > InputGuard.bracketWork
    return isTooMuch ? Array(images.dropFirst(InputGuard.openBracketsKept)) : unclosed
  }

  mutating func read(_ text: ArraySlice<UInt8>) {
    for index in text.indices {
      if text[index] == UInt8(ascii: "[") {
        push(index, isImage: index > text.startIndex && text[index - 1] == UInt8(ascii: "!"))
      } else if text[index] == UInt8(ascii: "]") {
        if open.popLast() == true { openImageCount -= 1 }
        links += 1
      }
    }
  }

  private mutating func push(_ index: Int, isImage: Bool) {
    if isImage {
      images.append(index)
      guard openImageCount < InputGuard.openBracketsKept else {
        unclosed.append(index)
        return
      }
      openImageCount += 1
    }
    open.append(isImage)
  }
}
