// yaml-cpp: reading, walking, changing and writing documents; anchors, tags, block scalars, errors.
#include <iostream>
#include <map>
#include <string>
#include <vector>
#include <yaml-cpp/yaml.h>

struct Vec3 { double x, y, z; };
namespace YAML {
template <> struct convert<Vec3> {
  static Node encode(const Vec3 &v) {
    Node n;
    n.push_back(v.x), n.push_back(v.y), n.push_back(v.z);
    return n;
  }
  static bool decode(const Node &n, Vec3 &v) {
    if (!n.IsSequence() || n.size() != 3) return false;
    v = {n[0].as<double>(), n[1].as<double>(), n[2].as<double>()};
    return true;
  }
};
}
static void walk(const YAML::Node &n, int depth = 0) {
  const std::string pad(depth * 2, ' ');
  switch (n.Type()) {
  case YAML::NodeType::Scalar: std::cout << pad << "scalar " << n.Scalar() << " [" << n.Tag() << "]\n"; break;
  case YAML::NodeType::Sequence:
    std::cout << pad << "sequence of " << n.size() << '\n';
    for (const auto &x : n) walk(x, depth + 1);
    break;
  case YAML::NodeType::Map:
    std::cout << pad << "map of " << n.size() << '\n';
    for (const auto &p : n) {
      std::cout << pad << "  key " << p.first.as<std::string>() << '\n';
      walk(p.second, depth + 2);
    }
    break;
  default: std::cout << pad << "null\n";
  }
}
int main() {
  const char *text = R"(# a document
name: &n "Ada \u00e9 \"quoted\""
again: *n
numbers: [1, 0x1F, 2.5e3, .inf, -7]
nested:
  - {a: 1, b: [x, y]}
  - - deep
    - ~
literal: |
  line one
    indented
  line three
folded: >-
  these words
  are one line

  and this another
defaults: &d {color: red, size: 3}
item:
  <<: *d
  size: 4
typed: !mine 12
yes: true
pos: [1, 2.5, -3]
)";
  YAML::Node doc = YAML::Load(text);
  walk(doc);
  std::cout << doc["name"].as<std::string>() << ' ' << (doc["again"].as<std::string>() == doc["name"].as<std::string>()) << '\n';
  long sum = 0;
  for (std::size_t i : {0, 1, 4}) sum += doc["numbers"][i].as<int>();
  std::cout << sum << ' ' << doc["numbers"][2].as<double>() << ' ' << doc["numbers"][3].as<double>() << '\n';
  std::cout << doc["yes"].as<bool>() << ' ' << doc["pos"].as<Vec3>().y << ' ' << doc["missing"].as<int>(77) << '\n';
  std::cout << doc["nested"][1][1].IsNull() << ' ' << doc["nested"][0]["b"].as<std::vector<std::string>>()[1] << '\n';
  doc["added"]["list"].push_back(Vec3{1, 2, 3});
  doc["added"]["map"] = std::map<std::string, int>{{"k", 1}, {"l", 2}};
  doc.remove("literal");
  std::cout << doc << "\n---\n";
  YAML::Emitter e;
  e << YAML::BeginMap << YAML::Key << "flow" << YAML::Value << YAML::Flow << std::vector<int>{1, 2, 3};
  e << YAML::Key << "text" << YAML::Value << YAML::Literal << "a\nb" << YAML::Key << "q" << YAML::Value << YAML::DoubleQuoted << "x: y";
  e << YAML::Key << "c" << YAML::Value << "v" << YAML::Comment("why") << YAML::EndMap;
  std::cout << e.c_str() << '\n' << e.good() << '\n';
  for (const char *bad : {"a: [1, 2", "a: b: c", "*unknown", "\tx: 1", "{a: 1, a"}) {
    try {
      YAML::Load(bad);
      std::cout << "fine\n";
    } catch (const YAML::Exception &x) {
      std::cout << x.what() << '\n';
    }
  }
  try {
    doc["name"].as<int>();
  } catch (const YAML::BadConversion &x) {
    std::cout << x.what() << '\n';
  }
  for (const auto &d : YAML::LoadAll("--- 1\n--- two\n...\n--- [3]\n")) std::cout << d << ' ';
  std::cout << '\n';
}
