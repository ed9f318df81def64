/// Whose law holds where data lies.

package struct Jurisdiction: Sendable, Hashable {
  /// The country by its two letters, in small ones: `de`.
  package let country: String

  /// The country of a region of one of the large providers, or of a region that is called by a country;
  /// nothing for a name that this table does not know.
  package init?(of location: Location) {
    let region = location.region.lowercased()
    guard let country = countries[region] ?? (isCountry(region) ? region : aliases[region]) else {
      return nil
    }
    self.country = country
  }

  /// Whether it lies within what a word such as `eu` or `de` names; nothing for words that are not known.
  package func lies(in word: String) -> Bool? {
    let word = word.lowercased()
    if word == "global" || word == "any" { return true }
    if let area = areas[word] { return area.contains(country) }
    if let other = aliases[word] { return other == country }
    return isCountry(word) ? word == country : nil
  }
}

private func isCountry(_ word: String) -> Bool {
  union.contains(word) || economicArea.contains(word) || others.contains(word)
}

private let union: Set = [
  "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu", "ie", "it",
  "lt", "lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk",
]

private let economicArea = union.union(["is", "li", "no"])

private let others = Set(regions.map(\.country)).union(["us", "gb", "ch", "cn", "ru", "tr", "ua"])

private let areas = [
  "eu": union, "european-union": union, "eea": economicArea, "gdpr": economicArea,
]

/// Words for a country other than its two letters.
private let aliases = [
  "uk": "gb", "usa": "us", "united-states": "us", "united-kingdom": "gb", "germany": "de",
  "france": "fr", "ireland": "ie", "switzerland": "ch", "netherlands": "nl", "canada": "ca",
  "japan": "jp", "australia": "au", "india": "in", "brazil": "br", "singapore": "sg",
]

private let countries = Dictionary(
  regions.flatMap { entry in entry.names.split(separator: " ").map { (String($0), entry.country) } }
) { first, _ in first }

/// Regions as Amazon, Google and Microsoft call them, which are different words; after their lists of
/// regions.
private let regions: [(country: String, names: String)] = [
  ("ae", "me-central-1 uaenorth uaecentral"),
  ("at", "austriaeast"),
  (
    "au",
    """
    ap-southeast-2 ap-southeast-4 australia-southeast1 australia-southeast2 australiaeast \
    australiasoutheast australiacentral
    """
  ),
  ("be", "europe-west1 belgiumcentral"),
  ("bh", "me-south-1"),
  ("br", "sa-east-1 southamerica-east1 brazilsouth brazilsoutheast"),
  (
    "ca",
    """
    ca-central-1 ca-west-1 northamerica-northeast1 northamerica-northeast2 canadacentral canadaeast
    """
  ),
  ("ch", "eu-central-2 europe-west6 switzerlandnorth switzerlandwest"),
  ("cl", "southamerica-west1 chilecentral"),
  ("cn", "cn-north-1 cn-northwest-1 chinaeast chinanorth chinaeast2 chinanorth2 chinanorth3"),
  (
    "de",
    "eu-central-1 eusc-de-east-1 europe-west3 europe-west10 germanywestcentral germanynorth"
  ),
  ("es", "eu-south-2 europe-southwest1 spaincentral"),
  ("fi", "europe-north1"),
  ("fr", "eu-west-3 europe-west9 francecentral francesouth"),
  ("gb", "eu-west-2 europe-west2 uksouth ukwest"),
  ("hk", "ap-east-1 asia-east2 eastasia"),
  ("id", "ap-southeast-3 asia-southeast2 indonesiacentral"),
  ("ie", "eu-west-1 northeurope"),
  ("il", "il-central-1 me-west1 israelcentral"),
  (
    "in",
    """
    ap-south-1 ap-south-2 asia-south1 asia-south2 centralindia southindia westindia jioindiawest \
    jioindiacentral
    """
  ),
  ("it", "eu-south-1 europe-west8 europe-west12 italynorth"),
  ("jp", "ap-northeast-1 ap-northeast-3 asia-northeast1 asia-northeast2 japaneast japanwest"),
  ("kr", "ap-northeast-2 asia-northeast3 koreacentral koreasouth"),
  ("mx", "mx-central-1 northamerica-south1 mexicocentral"),
  ("my", "ap-southeast-5 malaysiawest"),
  ("nl", "europe-west4 westeurope"),
  ("no", "norwayeast norwaywest"),
  ("nz", "ap-southeast-6 newzealandnorth"),
  ("pl", "europe-central2 polandcentral"),
  ("qa", "me-central1 qatarcentral"),
  ("sa", "me-central2"),
  ("se", "eu-north-1 europe-north2 swedencentral swedensouth"),
  ("sg", "ap-southeast-1 asia-southeast1 southeastasia"),
  ("th", "ap-southeast-7"),
  ("tw", "ap-east-2 asia-east1"),
  (
    "us",
    """
    us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 us-central1 us-east1 \
    us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4 eastus eastus2 centralus \
    northcentralus southcentralus westus westus2 westus3 westcentralus usgovvirginia usgovarizona \
    usgovtexas
    """
  ),
  ("za", "af-south-1 africa-south1 southafricanorth southafricawest"),
]
