/// A store or a channel that its owner alone writes to.

package import Handbook

package struct OwnedFacts: FactGroup {
  package var presence = Presence.unknown
  package var id = Fact<String>.unknown
  package var name = Fact<String>.unknown
  package var kind = Fact<OwnedKind>.unknown
  package var technology = Fact<FactItems<String>>.unknown
  package var purpose = Fact<String>.unknown
  package var tier = Fact<Tier>.unknown
  package var partitioning = Fact<Partitioning>.unknown
  package var replication = Fact<Replication>.unknown
  /// How far a replica may be behind.
  package var lag = Fact<TimeSpan>.unknown
  package var consistency = Fact<Consistency>.unknown
  package var backup = Backup()
  /// In which time it can be made anew from what others hold; then it needs no backup.
  package var rebuild = Fact<TimeSpan>.unknown
  /// What is done while a cache is empty.
  package var coldStart = Fact<String>.unknown
  package var data = Fact<DataClass>.unknown
  package var encrypted = Fact<Bool>.unknown
  package var residency = Fact<FactItems<String>>.unknown
  package var delivery = Fact<Delivery>.unknown
  package var ordering = Fact<Ordering>.unknown
  package var retention = Fact<TimeSpan>.unknown
  package var schema = Fact<String>.unknown
  /// How long a backlog may get, and what happens then.
  package var limit = Fact<String>.unknown
  /// Which sign of trouble wakes somebody.
  package var alert = Fact<String>.unknown

  package init() {}

  package mutating func visit(_ visitor: inout some FactVisitor) {
    visitor.fact("id", &id)
    visitor.fact("name", &name)
    visitor.fact("kind", &kind)
    visitor.fact("technology", &technology)
    visitor.fact("purpose", &purpose)
    visitor.fact("tier", &tier)
    visitor.fact("partitioning", &partitioning)
    visitor.fact("replication", &replication)
    visitor.fact("lag", &lag)
    visitor.fact("consistency", &consistency)
    visitor.group("backup", &backup)
    visitor.fact("rebuild", &rebuild)
    visitor.fact("cold-start", &coldStart)
    visitor.fact("data", &data)
    visitor.fact("encrypted", &encrypted)
    visitor.fact("residency", &residency)
    visitor.fact("delivery", &delivery)
    visitor.fact("ordering", &ordering)
    visitor.fact("retention", &retention)
    visitor.fact("schema", &schema)
    visitor.fact("limit", &limit)
    visitor.fact("alert", &alert)
  }
}
