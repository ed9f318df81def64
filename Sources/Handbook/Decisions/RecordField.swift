/// The facts that a record may state, and the names under which it does.

/// In front matter, in labelled lines, in tables and as headings.
enum RecordField: Hashable {
  case status
  /// Of several dates the one of the lowest rank counts.
  case date(rank: Int)
  case deciders
  /// Who stands for the deciders where none are named.
  case authors
  case consulted, informed, tags
  case relation(DecisionRelation.Kind)
  /// Relations that say themselves of what kind they are.
  case links
  case reviewBy
  case affects, enforces, forbids
  case number
  /// A number or a name.
  case id
  /// When what was changed.
  case changes
}

extension RecordField {
  /// The field that a name stands for, given by its letters.
  init?(_ letters: String) {
    guard let field = fields[letters] else { return nil }
    self = field
  }
}

private let fields: [String: RecordField] = {
  var fields: [String: RecordField] = [:]
  for (field, names) in namesByField {
    for name in names { fields[name] = field }
  }
  return fields
}()

private let namesByField: [(RecordField, [String])] = [
  (.status, ["état", "状态", "狀態", "estado", "ステータス", "상태", "durum"]),
  (.date(rank: 1), ["日期", "日付", "날짜", "fecha", "datum", "tarih"]),
  (.deciders, ["dcisionnaires", "决策者"]),
  (.consulted, ["consults"]),
  (.informed, ["informs"]),
  (
    .status, ["status", "decisionstatus", "adrstatus", "currentstatus", "state", "stage", "statut"]
  ),
  (.date(rank: 0), ["dateaccepted", "accepted", "acceptedon", "accepteddate", "approvedon"]),
  (.date(rank: 0), ["dateapproved", "approvaldate", "decidedon", "decided", "datedecided"]),
  (.date(rank: 1), ["date", "decisiondate", "dateofdecision", "adrdate", "statusdate", "on"]),
  (.date(rank: 2), ["created", "createdon", "creationdate", "datecreated", "dateproposed"]),
  (.date(rank: 2), ["proposedon", "proposed", "initialdate", "createdat", "started"]),
  (.date(rank: 3), ["updated", "updatedon", "lastupdated", "lastupdate", "lastmodified"]),
  (.date(rank: 3), ["modified", "lastchanged", "updatedat", "dateupdated", "lastreviewed"]),
  (.deciders, ["deciders", "decider", "decisionmakers", "decisionmaker", "decidedby"]),
  (.deciders, ["approvers", "approver", "approvedby", "acceptedby", "participants"]),
  (.authors, ["author", "authors", "owner", "owners", "decisionowner", "proposer", "proposers"]),
  (.authors, ["proposedby", "contact", "writtenby"]),
  (.consulted, ["consulted", "reviewers", "reviewer", "reviewedby", "contributors"]),
  (.informed, ["informed", "stakeholders"]),
  (.tags, ["tags", "tag", "keywords", "labels", "categories", "category", "topics"]),
  (.relation(.supersedes), ["supersedes", "supercedes", "supersede", "replaces", "obsoletes"]),
  (.relation(.supersededBy), ["supersededby", "supercededby", "replacedby", "obsoletedby"]),
  (.relation(.supersededBy), ["superseededby", "superseder", "superseders", "superceder"]),
  (.relation(.amends), ["amends", "amend", "refines", "clarifies", "extends", "modifies"]),
  (.relation(.amendedBy), ["amendedby", "refinedby", "clarifiedby", "extendedby", "modifiedby"]),
  (.relation(.relates), ["related", "relatedto", "relates", "relatesto", "relatedadrs"]),
  (.relation(.relates), ["relatedadr", "relateddecisions", "relateddecision", "dependson"]),
  (.relation(.relates), ["seealso", "conflictswith", "relateddecisionrecords"]),
  (.links, ["links", "link", "adrlinks", "relations", "relationships"]),
  (.reviewBy, ["reviewby", "review", "reviewon", "reviewdate", "nextreview", "expires"]),
  (.reviewBy, ["expiry", "expireson", "expirydate", "revisit", "revisitby", "deadline"]),
  (.reviewBy, ["reviewdue", "nextreviewdate", "dateofreview"]),
  (.affects, ["affects", "appliesto", "governs", "affected", "affectedelements"]),
  (.enforces, ["enforces", "enforcedby"]),
  (.forbids, ["forbids"]),
  (.number, ["number", "adr", "adrnumber", "adrid", "decisionnumber"]),
  (.id, ["id"]),
  (.changes, ["changelog", "history", "revisionhistory", "changehistory", "revisions"]),
]

extension RecordField {
  /// Whether a heading of that name is about the record: a section `Author` would be, `Id` not.
  var mayBeSection: Bool {
    switch self {
    case .number, .id: false
    default: true
    }
  }

  /// The parts of a record that are more than a fact, as headings name them.
  static func part(_ letters: String) -> RecordPart? { parts[letters] }
}

/// A section that every dialect has under one name or another.
enum RecordPart {
  case context, decision, consequences
  /// The alternatives by name.
  case options
  /// The alternatives with what speaks for and against each.
  case comparison
  /// What speaks against the decision.
  case drawbacks
}

private let parts: [String: RecordPart] = {
  var parts: [String: RecordPart] = [:]
  for (part, names) in namesByPart {
    for name in names { parts[name] = part }
  }
  return parts
}()

private let namesByPart: [(RecordPart, [String])] = [
  (.context, ["context", "contextandproblemstatement", "background", "problem", "issue"]),
  (
    .context,
    ["problemstatement", "motivation", "contextandproblem", "thecontext", "thecontextandproblem"]
  ),
  (
    .context, ["contextproblemstatement", "problemcontext", "contextandmotivation", "introduction"]
  ),
  (.context, ["backgroundandcontext", "contextandbackground", "abstract"]),
  (.decision, ["decision", "decisionoutcome", "decisions", "outcome", "resolution", "solution"]),
  (.decision, ["finaldecision", "proposeddecision", "thedecision", "proposal", "choice"]),
  (.decision, ["ourdecision", "chosenoption", "proposedsolution", "decisionandrationale"]),
  (.decision, ["decisionmade", "decisionrationale"]),
  (.consequences, ["consequences", "consequence", "implications", "impact", "impacts"]),
  (.consequences, ["theconsequences", "generalconsequences", "results", "effects"]),
  (.consequences, ["expectedconsequences", "consequencesandtradeoffs", "impactandconsequences"]),
  (.options, ["consideredoptions", "optionsconsidered", "options", "alternatives"]),
  (.options, ["alternativesconsidered", "consideredalternatives", "alternativeapproaches"]),
  (.options, ["otheroptions", "otheroptionsconsidered", "positions", "rejectedalternatives"]),
  (.options, ["rejectedoptions", "alternativeoptions", "possiblesolutions", "candidates"]),
  (.options, ["alternativeapproachesconsidered", "consideredsolutions", "otheralternatives"]),
  (.options, ["optionsandalternatives", "alternativesolutions", "alternativesrejected"]),
  (.comparison, ["prosandconsoftheoptions", "prosandcons", "comparison", "optionscomparison"]),
  (.comparison, ["prosandconsoftheoption", "analysis", "evaluationofoptions"]),
  (.drawbacks, ["negative", "negatives", "negativeconsequences", "cons", "disadvantages"]),
  (.drawbacks, ["drawbacks", "tradeoffs", "downsides", "risks", "limitations", "costs"]),
  (.drawbacks, ["knownlimitations", "risksandmitigations", "negativeimpacts", "concerns"]),
  (.drawbacks, ["badconsequences", "weaknesses", "caveats", "risksandmitigation"]),
]
