/// The order of all that stands in each row, with few crossings.
///
/// A group is one entry of its row, and its content is sorted inside it, as in Forster, "Applying
/// Crossing Reduction Strategies to Layered Compound Graphs" (2002). Sweeps by weighted medians and
/// exchanges of neighbours take turns (Gansner and others, 1993, section 3), from several starts,
/// and the best order that was ever met is kept.
struct Ordered {
  let arrangement: Arrangement

  var layered: Layered { arrangement.network.layered }
  var rows: [[Layered.Entry]] { arrangement.rows }

  init(_ layered: Layered) {
    let network = Network(layered)
    guard layered.segments.count > 1 else {
      arrangement = Arrangement(network, layered.rows.map(\.entries))
      return
    }
    var best: (crossings: Int, rows: [[Layered.Entry]])?
    for start in Starts(network).orders {
      var search = OrderSearch(Arrangement(network, start), patience: network.patience)
      search.run()
      if network.siftsOften { search.sift() }
      if best.map({ search.best.crossings < $0.crossings }) ?? true { best = search.best }
      if best?.crossings == 0 { break }
    }
    let found = Arrangement(network, best?.rows ?? layered.rows.map(\.entries))
    guard !network.siftsOften, !layered.isRough else {
      arrangement = found
      return
    }
    var search = OrderSearch(found, patience: network.patience)
    search.sift()
    arrangement = Arrangement(network, search.best.rows)
  }
}
