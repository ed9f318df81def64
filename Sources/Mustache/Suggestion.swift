/// The end of a message about an unknown name.

import Base

/// `, did you mean …?` when there is one answer, else nothing.
func suggestion(_ name: String, _ candidates: [String]) -> String {
  closest(to: name, among: candidates).map { ", did you mean `\($0)`?" } ?? ""
}
