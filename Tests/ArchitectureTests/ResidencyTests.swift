import Handbook
import Testing

@testable import Architecture

@Suite("Residency")
struct ResidencyTests {
  @Test(
    "a region lies in a country, whoever runs it",
    arguments: [
      ("aws/eu-west-1", "ie"), ("aws/eu-west-2", "gb"), ("aws/eu-central-2/a", "ch"),
      ("gcp/europe-west1", "be"), ("azure/westeurope", "nl"), ("azure/NorthEurope", "ie"),
      ("aws/us-east-1", "us"), ("gcp/us-east1", "us"), ("azure/eastus", "us"), ("office/de", "de"),
      ("office/uk", "gb"),
    ]
  )
  func countries(location: String, country: String) throws {
    let location = try #require(Location(parsing: location))
    #expect(Jurisdiction(of: location)?.country == country)
  }

  @Test("regions that are not known lie nowhere", arguments: ["dc/cellar", "aws/eu-west-99"])
  func unknown(location: String) throws {
    #expect(Jurisdiction(of: try #require(Location(parsing: location))) == nil)
  }

  @Test("words name a country, a union of them or nothing that is known")
  func words() throws {
    let dublin = try #require(Location(parsing: "aws/eu-west-1").flatMap(Jurisdiction.init))
    let london = try #require(Location(parsing: "aws/eu-west-2").flatMap(Jurisdiction.init))
    let oslo = try #require(Location(parsing: "azure/norwayeast").flatMap(Jurisdiction.init))
    #expect(dublin.lies(in: "EU") == true)
    #expect(london.lies(in: "eu") == false)
    #expect(london.lies(in: "uk") == true)
    #expect([oslo.lies(in: "eu"), oslo.lies(in: "eea")] == [false, true])
    #expect(dublin.lies(in: "headquarters") == nil)
    #expect(dublin.lies(in: "global") == true)
  }

  @Test("readers and consumers have what they read")
  func classes() async throws {
    let model = await model([
      "services/orders.md": """
      ---
      kind: service
      owns: [{id: db, kind: database, data: personal}, {id: news, kind: topic, data: internal}]
      ---
      # Orders
      """,
      "services/reports.md": "---\nkind: service\nreads: [db]\n---\n# Reports\n",
      "services/mail.md": "---\nkind: service\nconsumes: [{topic: news}]\n---\n# Mail\n",
      "services/loader.md": """
      ---
      kind: service
      depends-on: [{target: db, access: write}]
      ---
      # Loader
      """,
      "data-flows/news.md": """
      ---
      kind: data-flow
      topics: [news]
      data: confidential
      ---
      # News
      """,
    ])
    let classes = Analysis(of: model).residency.classes
    func dataClass(_ id: String) -> DataClass? { model.element(id).flatMap { classes[$0.number] } }
    #expect(dataClass("orders") == .personal)
    #expect(dataClass("reports") == .personal)
    #expect(dataClass("news") == .confidential)
    #expect(dataClass("mail") == .confidential)
    #expect(dataClass("loader") == nil)
  }

  @Test("three hundred readers in the wrong place are a hundred findings and that of the owner")
  func bound() async {
    let readers = (0..<300).map { number in
      ("reader\(number)", "deployment: {locations: [aws/us-east-1]}\nreads: [db]")
    }
    let owner = (
      "owner",
      """
      deployment: {locations: [aws/us-east-1]}
      owns: [{id: db, kind: database, residency: [eu]}]
      """
    )
    let model = await model(serviceList: [owner] + readers)
    let breaches = Analysis(of: model).residency.breaches
    #expect(breaches.count == 101)
    #expect(breaches.first?.way == .owner(0))
  }

  @Test(
    "what a line says counts before what the called one says, and a secure protocol before both"
  )
  func protection() async {
    let model = await model(services: [
      "a": """
      depends-on:
        - {target: b}
        - {target: b, encryption: tls}
        - {target: b, protocol: gRPC/TLS}
        - {target: c, protocol: HTTP}
        - {target: c, encryption: none}
        - {target: d, protocol: HTTP}
        - {target: d}
        - {target: d/list}
      """,
      "b": "security: {encryption: none}",
      "c": "security: {encryption: tls}",
      "d": "provides: [{id: list, protocol: http}]",
    ])
    let causes = model.relations.map { model.encryption(of: $0).cause }
    #expect(causes.map { $0?.word } == ["none", nil, nil, nil, "none", "HTTP", nil, "http"])
    #expect(
      causes.map { $0?.isOfCallee } == [true, nil, nil, nil, false, false, nil, true]
    )
    #expect(model.encryption(of: model.relations[6]) == .unknown)
    #expect(model.encryption(of: model.relations[1]) == .stated)
  }
}
