/// Calls that are wrong for one reason, so that one finding speaks of all of them.

import Architecture
import Base
import Handbook

/// Either the calls of one callee's operations, or all calls that go by the defaults of their caller.
struct CallCause {
  let caller: Element
  /// In the order of the document; at least one.
  let calls: [Relation]
  let isDefault: Bool

  var first: Relation { calls[0] }

  /// The callees as they are written.
  var callees: String { nameList(calls.map(\.written.value)) }

  /// How many calls there are besides the first, at the end of a sentence about that one.
  var others: String {
    calls.count > 1 ? ", and so with \(counted(calls.count - 1, "more call"))" : ""
  }

  /// What stays the same when lines move.
  var subjects: [String] { [caller.id, isDefault ? "defaults" : first.written.value] }

  /// What is said of the value that all of the calls share, after that value.
  var origin: String { isDefault ? " by its defaults" : "" }

  /// Where the retry stands.
  var retryRange: SourceRange? {
    isDefault ? caller.facts.defaults.retry.presence.range : first.facts.retry.presence.range
  }

  /// Where the timeout stands.
  var timeoutRange: SourceRange? {
    isDefault ? caller.facts.defaults.timeout.range : first.facts.timeout.range
  }
}

extension HandbookView {
  /// The calls of our own that are waited for, stores included.
  ///
  /// How somebody else's system makes its calls is not ours to say.
  var waitingCalls: [Relation] {
    let waiting = analysis.timing.waiting.calls
    return model.elements.flatMap { element in
      element.kind == .external ? [] : waiting[element.number].map { model.relations[$0] }
    }
  }

  /// Those of them that somebody answers: calls of services and systems.
  var answeredCalls: [Relation] {
    waitingCalls.filter { model.target(of: $0)?.runs ?? false }
  }

  /// The calls by their causes, of one caller no more than say it well enough.
  func causes(
    of calls: [Relation],
    isDefault: (Relation) -> Bool = { _ in false }
  ) -> [CallCause] {
    var numbers: [CauseKey: Int] = [:]
    var counts: [Int: Int] = [:]
    var groups: [[Relation]] = []
    for call in calls {
      let key = CauseKey(caller: call.source, callee: isDefault(call) ? nil : call.targetElement)
      if let number = numbers[key] {
        groups[number].append(call)
      } else if counts[call.source, default: 0] < mostOfOneCause {
        counts[call.source, default: 0] += 1
        numbers[key] = groups.count
        groups.append([call])
      }
    }
    return groups.map { calls in
      CallCause(
        caller: model.source(of: calls[0]),
        calls: calls,
        isDefault: isDefault(calls[0])
      )
    }
  }

  /// A finding about calls of one cause, at a fact of their caller or else at the name of the first callee.
  func finding(
    _ cause: CallCause,
    at range: SourceRange? = nil,
    _ message: Message,
    help: String,
    related: [Related] = [],
    fixes: [Fix] = [],
    severity: Severity? = nil
  ) -> Finding {
    let rest = cause.isDefault ? cause.calls[...] : cause.calls.dropFirst()
    let others = rest.prefix(9).map { call in
      Related(
        call.targetPlace,
        cause.isDefault ? "a call that goes by the defaults" : "so is this call"
      )
    }
    return finding(
      at: cause.caller.place(of: range ?? cause.first.written.range),
      message,
      help: help,
      related: related + others,
      fixes: fixes,
      subjects: cause.subjects,
      severity: severity
    )
  }
}

private struct CauseKey: Hashable {
  let caller: Int
  let callee: Int?
}
