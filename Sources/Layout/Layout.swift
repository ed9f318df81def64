/// A layered drawing of a graph with groups, as in Sugiyama, Tagawa, Toda (1981) and Sander,
/// "Layout of Compound Directed Graphs" (1996).
///
/// The graph becomes a nest of boxes, the nest falls into parts, and each part goes a straight line:
/// its edges are directed, its boxes ranked, the rows layered and ordered, everything placed and
/// stacked, and the edges routed. All numbers are whole and nothing depends on the order of a
/// dictionary, so the same graph gives the same picture on every machine.
package func layout(_ graph: LayoutGraph) -> LayoutResult {
  let nest = Nest(graph)
  var parts = Parts(nest)
  let assembly = parts.assembled(boxes: nest.boxes.count)
  return LayoutResult(graph, nest, assembly)
}
