"""Drawings of graphs, by Lintel and by Graphviz, and what can be measured of them."""

import math
import subprocess
from dataclasses import dataclass, field

POINTS_PER_INCH = 72
SECONDS_FOR_DOT = 30
STEPS_PER_CURVE = 8


@dataclass
class Drawing:
    width: float
    height: float
    nodes: list = field(default_factory=list)  # (left, top, width, height)
    lines: list = field(default_factory=list)  # for each edge its points

    @property
    def area(self):
        return self.width * self.height

    @property
    def length(self):
        return sum(math.dist(*ends) for line in self.lines for ends in zip(line, line[1:]))


def lintel_drawings(binary, graphs):
    """All in one process, for none can disturb another."""
    text = "".join(graph.text() for graph in graphs)
    run = subprocess.run([binary], input=text, capture_output=True, text=True, check=True)
    drawings = []
    for line in run.stdout.splitlines():
        word, _, rest = line.partition(" ")
        if word == "size":
            width, height, _ = map(int, rest.split())
            drawings.append(Drawing(width, height))
        elif word == "node":
            drawings[-1].nodes.append(tuple(map(int, rest.split())))
        elif word == "edge":
            numbers = list(map(int, rest.partition(";")[2].split()))
            drawings[-1].lines.append(list(zip(numbers[::2], numbers[1::2])))
    return drawings


def dot_drawing(graph):
    """The drawing of a process of its own, with labels as nodes where Debian's dot dies of them.

    Nothing when it does not end in time or dies all the same.
    """
    for labels_are_nodes in (False, True):
        source = dot_source(graph, labels_are_nodes)
        try:
            run = subprocess.run(
                ["dot", "-Tplain"], input=source, capture_output=True, text=True,
                timeout=SECONDS_FOR_DOT)
        except subprocess.TimeoutExpired:
            continue
        if run.returncode == 0:
            return read_plain(graph, run.stdout, labels_are_nodes), labels_are_nodes
    return None, True


def dot_source(graph, labels_are_nodes):
    lines = [
        "digraph {", f"nodesep={graph.node_gap / POINTS_PER_INCH}",
        f"ranksep={graph.rank_gap / POINTS_PER_INCH}", "node [shape=box fixedsize=true label=\"\"]"]
    lines += groups_source(graph, -1)
    for index, (source, target, width, height) in enumerate(graph.edges):
        if width and labels_are_nodes:
            lines.append(f"l{index} [{sizes(width, height)}]")
            lines.append(f"n{source} -> l{index} [id=e{index}] l{index} -> n{target}")
        else:
            label = f" [label={blank(width, height)}]" if width else ""
            lines.append(f"n{source} -> n{target}{label}")
    return "\n".join(lines + ["}"])


def groups_source(graph, parent):
    lines = []
    for index, (above, padding, width, height) in enumerate(graph.groups):
        if above == parent:
            lines.append(f"subgraph cluster{index} {{ margin={padding} label={blank(width, height)}")
            lines += groups_source(graph, index) + ["}"]
    for index, (group, width, height) in enumerate(graph.nodes):
        if group == parent:
            lines.append(f"n{index} [{sizes(width, height)}]")
    return lines


def sizes(width, height):
    return f"width={width / POINTS_PER_INCH} height={height / POINTS_PER_INCH}"


def blank(width, height):
    """A label of exactly that size, whatever fonts there are."""
    return (
        '<<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true"'
        f' width="{width}" height="{height}"><tr><td></td></tr></table>>')


def read_plain(graph, text, labels_are_nodes):
    drawing = None
    boxes, lines = {}, {}
    for line in text.replace("\\\n", "").splitlines():
        words = line.split()
        if words[0] == "graph":
            drawing = Drawing(*(float(word) * POINTS_PER_INCH for word in words[2:4]))
        elif words[0] == "node":
            x, y, width, height = (float(word) * POINTS_PER_INCH for word in words[2:6])
            boxes[words[1]] = (x - width / 2, y - height / 2, width, height)
        elif words[0] == "edge":
            numbers = [float(word) * POINTS_PER_INCH for word in words[4:4 + 2 * int(words[3])]]
            points = curve(list(zip(numbers[::2], numbers[1::2])))
            lines.setdefault((words[1], words[2]), []).append(points)
    drawing.nodes = [boxes[f"n{index}"] for index in range(len(graph.nodes))]
    for index, (source, target, width, _) in enumerate(graph.edges):
        if width and labels_are_nodes:
            first = lines[f"n{source}", f"l{index}"].pop(0)
            drawing.lines.append(first + lines[f"l{index}", f"n{target}"].pop(0))
        else:
            drawing.lines.append(lines[f"n{source}", f"n{target}"].pop(0))
    return drawing


def curve(controls):
    """The points of a chain of cubic Bézier curves."""
    points = controls[:1]
    for start in range(0, len(controls) - 3, 3):
        a, b, c, d = controls[start:start + 4]
        for step in range(1, STEPS_PER_CURVE + 1):
            t = step / STEPS_PER_CURVE
            u = 1 - t
            points.append(tuple(
                u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i]
                for i in (0, 1)))
    return points


def crossings(graph, drawing):
    """Points where two edges cross, but for those at the border of a node that both end at."""
    pieces = sorted(
        (min(a[0], b[0]), max(a[0], b[0]), edge, a, b)
        for edge, line in enumerate(drawing.lines) for a, b in zip(line, line[1:]))
    count = 0
    active = []
    for piece in pieces:
        active = [other for other in active if other[1] >= piece[0]]
        for other in active:
            if other[2] != piece[2]:
                place = crossing(piece[3], piece[4], other[3], other[4])
                if place and not is_at_common_end(graph, drawing, piece[2], other[2], place):
                    count += 1
        active.append(piece)
    return count


def crossing(a, b, c, d):
    """Where two pieces of lines cross in their insides, or nothing."""
    if max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1]):
        return None
    first, second = side(c, d, a), side(c, d, b)
    third, fourth = side(a, b, c), side(a, b, d)
    if first * second >= 0 or third * fourth >= 0:
        return None
    t = first / (first - second)
    return (a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]))


def side(a, b, p):
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


def is_at_common_end(graph, drawing, first, second, place, margin=12):
    common = set(graph.edges[first][:2]) & set(graph.edges[second][:2])
    for node in common:
        left, top, width, height = drawing.nodes[node]
        if (left - margin <= place[0] <= left + width + margin
                and top - margin <= place[1] <= top + height + margin):
            return True
    return False
