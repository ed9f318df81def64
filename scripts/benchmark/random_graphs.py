"""Random graphs for measuring layouts: the same seed gives the same graph on every machine.

They resemble architecture drawings: edges mostly lead from earlier to later nodes, most of those of
a node in a group stay in the group, and the groups are few and nested now and then.
"""

import random
from dataclasses import dataclass, field


@dataclass
class Graph:
    direction: str = "down"
    node_gap: int = 24
    rank_gap: int = 40
    groups: list = field(default_factory=list)  # (parent, padding, title width, title height)
    nodes: list = field(default_factory=list)  # (group, width, height)
    edges: list = field(default_factory=list)  # (source, target, label width, label height)

    def text(self):
        lines = [f"graph {self.direction} {self.node_gap} {self.rank_gap}"]
        for name, rows in (("group", self.groups), ("node", self.nodes), ("edge", self.edges)):
            lines += [" ".join(map(str, (name, *row))) for row in rows]
        return "\n".join(lines + ["end", ""])

    def groups_around(self, group):
        """The group and those around it, from the inside to the outside."""
        path = []
        while group >= 0:
            path.append(group)
            group = self.groups[group][0]
        return path


def random_graph(seed, has_groups, labels=0.3, size=None, density=None):
    source = random.Random(seed)
    graph = Graph()
    count = size or source.randint(5, 100)
    if has_groups:
        add_groups(graph, source, source.randint(1, max(1, count // 8)))
    for node in range(count):
        group = node_group(graph, source, node, count)
        graph.nodes.append((group, source.randint(40, 110), source.randint(28, 50)))
    for _ in range(int(count * (density or source.uniform(0.9, 1.7)))):
        add_edge(graph, source, labels)
    return graph


def add_groups(graph, source, count):
    for group in range(count):
        is_nested = group > 0 and source.random() < 0.4
        parent = source.randrange(group) if is_nested else -1
        graph.groups.append((parent, 12, source.randint(40, 100), 14))


def node_group(graph, source, node, count):
    if not graph.groups or source.random() > 0.85:
        return -1
    if source.random() < 0.9:
        return node * len(graph.groups) // count
    return source.randrange(len(graph.groups))


def add_edge(graph, source, labels):
    count = len(graph.nodes)
    first = source.randrange(count)
    group = graph.nodes[first][0]
    candidates = range(count)
    if group >= 0 and source.random() < 0.8:
        candidates = [node for node in candidates if graph.nodes[node][0] == group]
    second = source.choice(candidates)
    if first == second:
        return
    if first > second and source.random() < 0.85:
        first, second = second, first
    label = (source.randint(20, 90), 12) if source.random() < labels else (0, 0)
    graph.edges.append((first, second, *label))
