"""Draws the peers' rates against the number of rules as an SVG: both axes logarithmic, one line an engine, labelled at its end."""

import math

import results as series

WIDTH, HEIGHT = 900, 640
LEFT, RIGHT, TOP, BOTTOM = 80, 250, 40, 60  # margins; the right one holds the labels
RULES = (60, 600, 6000)
LOWEST, HIGHEST = 1, 1_000_000  # cases a second
LABEL_DISTANCE = 16
# Lines must be told apart in black and white.
DASHES = ("", "8 3", "2 3", "10 3 2 3", "5 5", "1 4")
STYLE = ("text { font: 13px sans-serif; fill: #000 } .axis { stroke: #000 } .grid { stroke: #ccc } "
         ".line { fill: none; stroke: #000; stroke-width: 1.3 } .ours { stroke-width: 3.5 } .small { font-size: 12px }")


def x_of(rules):
    share = (math.log10(rules) - math.log10(RULES[0])) / (math.log10(RULES[-1]) - math.log10(RULES[0]))
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def y_of(rate):
    share = (math.log10(max(rate, LOWEST)) - math.log10(LOWEST)) / (math.log10(HIGHEST) - math.log10(LOWEST))
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def text(x, y, words, more=""):
    return f'<text x="{x:.1f}" y="{y:.1f}"{more}>{words}</text>'


def line(x1, y1, x2, y2, kind):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{kind}"/>'


def axes():
    parts = []
    for exponent in range(int(math.log10(LOWEST)), int(math.log10(HIGHEST)) + 1):
        y = y_of(10**exponent)
        parts.append(line(LEFT, y, WIDTH - RIGHT, y, "grid"))
        parts.append(text(LEFT - 8, y + 4, f"{10**exponent:,}", ' text-anchor="end"'))
    for rules in RULES:
        parts.append(line(x_of(rules), HEIGHT - BOTTOM, x_of(rules), HEIGHT - BOTTOM + 6, "axis"))
        parts.append(text(x_of(rules), HEIGHT - BOTTOM + 22, f"{rules:,}", ' text-anchor="middle"'))
    parts.append(line(LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM, "axis"))
    parts.append(line(LEFT, TOP, LEFT, HEIGHT - BOTTOM, "axis"))
    parts.append(text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, "rules, of which 60 hold for some cases", ' text-anchor="middle"'))
    parts.append(text(16, 22, "cases a second, one thread"))
    return parts


def points_of(runs, name):
    """(x, y) at each number of rules that was measured."""
    measured = ((rules, series.best(runs, name, str(rules))) for rules in RULES)
    return [(x_of(rules), y_of(found[0])) for rules, found in measured if found]


def spread_labels(heights):
    """Moves labels downwards and then upwards until none covers another; the order stays."""
    order = sorted(range(len(heights)), key=lambda i: heights[i])
    placed = dict(enumerate(heights))
    for before, after in zip(order, order[1:]):
        placed[after] = max(placed[after], placed[before] + LABEL_DISTANCE)
    lowest = HEIGHT - BOTTOM
    for after in reversed(order):
        placed[after] = min(placed[after], lowest)
        lowest = placed[after] - LABEL_DISTANCE
    return [placed[i] for i in range(len(heights))]


def series_line(name, points, dash):
    kind = "line ours" if name == series.OURS else "line"
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5"/>' for x, y in points)
    return f'<polyline points="{path}" class="{kind}" stroke-dasharray="{dash}"/>{dots}'


def draw(runs):
    """The whole SVG."""
    lines = {name: points_of(runs, name) for name in series.names(runs)}
    parts = axes()
    floor = series.median_rate(runs, *series.FLOOR)
    if floor:
        parts.append(line(LEFT, y_of(floor), WIDTH - RIGHT, y_of(floor), "axis"))
        lines["floor: parsing alone"] = [(x_of(RULES[-1]), y_of(floor))]
    heights = spread_labels([points[-1][1] for points in lines.values()])
    for i, ((name, points), height) in enumerate(zip(lines.items(), heights)):
        x, y = points[-1]
        if len(points) > 1:
            parts.append(series_line(name, points, "" if name == series.OURS else DASHES[i % len(DASHES)]))
        label = WIDTH - RIGHT + 26
        parts.append(line(x + 4, y, label - 4, height, "grid"))
        parts.append(text(label, height + 4, name, ' font-weight="bold"' if name == series.OURS else ' class="small"'))
    head = (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img">'
            f"<title>Cases a second against the number of rules</title><style>{STYLE}</style>"
            f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>')
    return "\n".join([head, *parts, "</svg>"]) + "\n"
