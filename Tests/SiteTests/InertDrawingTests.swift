import Site
import Testing

@Suite("A drawing")
struct InertDrawingTests {
  @Test(
    "is inert when it only draws",
    arguments: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>",
      "<?xml version=\"1.0\"?><svg/>",
      "<svg><style>.a{fill:red}</style><g class=\"on\"/></svg>",
      "<svg><a href=\"https://a.org\"><text>on = off</text></a></svg>",
      "<svg><image href=\"data:image/png;base64,AA\"/></svg>", "<svg><use href=\"#a\"/></svg>", "",
      "not a drawing",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
      "<svg><text>onload without a value</text></svg>",
      "<svg><title>JavaScript in action</title></svg>",
      "<svg><animate attributeName=\"opacity\"/></svg>",
    ]
  )
  func inert(svg: String) {
    #expect(isInertDrawing(Array(svg.utf8)))
  }

  @Test(
    "is not when something in it could run or load",
    arguments: [
      "<svg><script>alert(1)</script></svg>", "<svg><SCRIPT href=x/></svg>",
      "<svg><svg:script/></svg>",
      "<svg onload=\"alert(1)\"/>", "<svg\nonload = 'x'/>", "<svg/onload=\"x\"/>",
      "<svg ONLOAD=\"x\"/>",
      "<svg><a href=\"javascript:x\"/></svg>", "<svg><a href=\"java&#x0A;script:x\"/></svg>",
      "<svg><a href=\"&#106;avascript:x\"/></svg>", "<svg><a href=\" java\tscript:x\"/></svg>",
      "<svg><foreignObject><iframe src=x></foreignObject></svg>", "<svg><embed/></svg>",
      "<svg><object/></svg>",
      "<svg><set attributeName=\"href\" to=\"x\"/></svg>",
      "<svg><animate attributeName=\"href\"/></svg>",
      "<svg><animate attributeName = 'xlink:href'/></svg>", "<svg><handler/></svg>",
      "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>", "<?xml-stylesheet href=\"x\"?><svg/>",
      "<svg><style>@import 'x'</style></svg>", "<svg><image href=\"data:text/html,x\"/></svg>",
      "<svg><use href=\"data:application/xml,x\"/></svg>", "<svg><a href=\"vbscript:x\"/></svg>",
      "<\0svg on\0load=\"x\"/>",
    ]
  )
  func active(svg: String) {
    #expect(!isInertDrawing(Array(svg.utf8)))
  }

  @Test(
    "is not when it is hidden from a reader of bytes",
    arguments: [
      "<svg><a href=\"&#000000000000106;avascript:x\"/></svg>",
      "<svg><foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><form action=\"x\"/></body></foreignObject></svg>",
    ]
  )
  func hidden(svg: String) {
    #expect(!isInertDrawing(Array(svg.utf8)))
  }

  @Test("in UTF-16 is not taken for an inert one")
  func wide() {
    let text = "<svg><script>x</script></svg>"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf8.flatMap { [0, $0] }
    #expect(!isInertDrawing(little))
    #expect(!isInertDrawing(big))
  }
}
