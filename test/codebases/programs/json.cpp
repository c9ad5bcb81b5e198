#include <nlohmann/json.hpp>
#include <iostream>
#include <map>
using json = nlohmann::json;
struct P { std::string name; int age; std::vector<double> v; };
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(P, name, age, v)
int main() {
  json j = json::parse(R"({"pi":3.141592653589793,"happy":true,"name":"Niels","nothing":null,"answer":{"everything":42},"list":[1,0,2],"o":{"c":"USD","v":42.99e-3}, "u":"\u20ac\ud83d\ude00"})");
  std::cout << j.dump(2) << "\n";
  j["list"].push_back({{"x", 1}});
  for (auto& [k, v] : j.items()) std::cout << k << " " << v.type_name() << "\n";
  P p{"A", 3, {1.5, 2}}; json q = p; std::cout << q << " " << q.get<P>().v.size() << "\n";
  try { json::parse("[1,2,"); } catch (json::parse_error& e) { std::cout << e.what() << "\n"; }
  try { j.at("none"); } catch (json::out_of_range& e) { std::cout << e.what() << "\n"; }
  std::cout << j["/answer/everything"_json_pointer] << " " << j.flatten().size() << "\n";
  auto c = json::to_cbor(j); std::cout << c.size() << " " << (json::from_cbor(c) == j) << "\n";
  auto d = json::diff(j, q); std::cout << j.patch(d) << "\n";
  std::cout << json{1,2,3}.dump() << json(1e100) << json(0.1f) << json(-0.0) << "\n";
}
