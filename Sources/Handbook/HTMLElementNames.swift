/// Elements of HTML that a page does not carry, so that they can be told from names in angle brackets.

/// Whether somebody who writes this in angle brackets means HTML, and not `<region>`.
func isHTMLElement(_ name: String) -> Bool {
  names.contains(name)
}

private let names: Set<String> = [
  "address", "area", "article", "aside", "audio", "base", "big", "body", "button", "canvas",
  "center", "circle", "col", "colgroup", "dialog", "embed", "fieldset", "font", "footer", "form",
  "frame", "frameset", "g", "head", "header", "html", "iframe", "image", "input", "label", "legend",
  "line", "link", "main", "map", "marquee", "math", "menu", "meta", "nav", "noscript", "object",
  "optgroup", "option", "param", "path", "picture", "rect", "script", "section", "select", "source",
  "style", "svg", "template", "text", "textarea", "title", "track", "u", "video",
]
