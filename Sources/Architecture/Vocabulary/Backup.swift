/// How often a store is copied, and whether a copy was ever brought back.

package import Base
package import Handbook

package struct Backup: FactGroup {
  package var presence = Presence.unknown
  package var every = Fact<TimeSpan>.unknown
  package var restoreTested = Fact<CalendarDate>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("every", &every)
    visitor.fact("restore-tested", &restoreTested)
  }
}
