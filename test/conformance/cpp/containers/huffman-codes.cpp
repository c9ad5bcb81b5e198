// covers: [alg.heap.operations] [vector.bool] Huffman's codes: a heap of unique trees by a comparison with state, canonical codes, bits packed in vector<bool>, decoded again
#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
struct Tree {
  int weight;
  char least;
  std::unique_ptr<Tree> left, right;
};
struct Later {
  long *compared;
  bool operator()(const std::unique_ptr<Tree> &a, const std::unique_ptr<Tree> &b) const {
    ++*compared;
    return a->weight != b->weight ? a->weight > b->weight : a->least > b->least;
  }
};
using Code = std::vector<bool>;
static std::map<char, Code> lengths(std::string_view text, long &compared) {
  std::map<char, int> counts;
  for (char c : text) ++counts[c];
  std::vector<std::unique_ptr<Tree>> heap;
  const Later later{&compared};
  for (const auto &[c, n] : counts) {
    heap.push_back(std::make_unique<Tree>(n, c));
    std::ranges::push_heap(heap, later);
  }
  const auto least = [&] {
    std::ranges::pop_heap(heap, later);
    auto t = std::move(heap.back());
    heap.pop_back();
    return t;
  };
  while (heap.size() > 1) {
    auto a = least(), b = least();
    const int w = a->weight + b->weight;
    const char c = std::min(a->least, b->least);
    heap.push_back(std::make_unique<Tree>(w, c, std::move(a), std::move(b)));
    std::ranges::push_heap(heap, later);
  }
  std::map<char, Code> out;
  const auto walk = [&](auto &self, const Tree &t, Code path) -> void {
    if (!t.left) {
      out.emplace(t.least, path.empty() ? Code{false} : path);
      return;
    }
    path.push_back(false);
    self(self, *t.left, path);
    path.back().flip();
    self(self, *t.right, std::move(path));
  };
  walk(walk, *heap.front(), {});
  return out;
}
// Codes of the same lengths, in order: they are told by their lengths alone.
static std::map<char, Code> canonical(const std::map<char, Code> &by) {
  std::vector<std::pair<std::size_t, char>> order;
  for (const auto &[c, code] : by) order.emplace_back(code.size(), c);
  std::ranges::sort(order);
  std::map<char, Code> out;
  Code next(order.front().first, false);
  for (const auto &[n, c] : order) {
    next.resize(n, false);
    out[c] = next;
    for (auto i = next.rbegin(); i != next.rend(); ++i) {
      *i = !*i;
      if (*i) break;
    }
  }
  return out;
}
static Code encode(std::string_view text, const std::map<char, Code> &codes) {
  Code bits;
  for (char c : text) bits.insert(bits.end(), codes.at(c).begin(), codes.at(c).end());
  return bits;
}
static std::string decode(const Code &bits, const std::map<char, Code> &codes) {
  std::map<Code, char> back;
  for (const auto &[c, code] : codes) back.emplace(code, c);
  std::string out;
  Code at;
  for (const bool b : bits) {
    at.push_back(b);
    if (const auto i = back.find(at); i != back.end()) {
      out += i->second;
      at.clear();
    }
  }
  return out;
}
static std::ostream &operator<<(std::ostream &o, const Code &c) {
  for (const bool b : c) o << b;
  return o;
}
int main() {
  long compared = 0;
  for (const std::string text : {"this is an example for huffman encoding", "mississippi", "aaaa", "abababac"}) {
    const auto tree = lengths(text, compared);
    const auto codes = canonical(tree);
    std::size_t treeBits = 0;
    for (char c : text) treeBits += tree.at(c).size();
    const Code bits = encode(text, codes);
    double kraft = 0;
    for (const auto &[c, code] : codes) {
      std::cout << std::quoted(std::string(1, c)) << '=' << code << ' ';
      kraft += 1.0 / static_cast<double>(1ul << code.size());
    }
    std::cout << '\n' << text.size() * 8 << " -> " << bits.size() << " bits, " << (treeBits == bits.size()) << ' ' << kraft << '\n';
    std::cout << (decode(bits, codes) == text) << ' ' << Code(bits.begin(), bits.begin() + 4) << ' '
              << std::count(bits.begin(), bits.end(), true) << '\n';
  }
  std::cout << (compared > 0) << '\n';
}
