// optimization: 2
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>
struct Node { std::string k; std::unique_ptr<Node> l, r; }; static void insert(std::unique_ptr<Node> &n, const std::string &k) { if (!n) n = std::make_unique<Node>(Node{k, nullptr, nullptr}); else insert(k < n->k ? n->l : n->r, k); } static void walk(const Node *n, std::string &o) { if (!n) return; walk(n->l.get(), o); o += n->k + ' '; walk(n->r.get(), o); } static int risky(int i) { if (i % 4 == 3) throw std::runtime_error("bad " + std::to_string(i)); return i; }
int main() { std::unique_ptr<Node> root; for (auto k : {"m", "c", "x", "a", "e"}) insert(root, k); std::string o; walk(root.get(), o); std::puts(o.c_str()); int s = 0, bad = 0; for (int i = 0; i < 20; i++) try { s += risky(i); } catch (const std::exception &e) { bad += (int)std::string(e.what()).size(); } std::printf("%d %d\n", s, bad); std::map<int, std::vector<std::string>> m; for (int i = 0; i < 30; i++) m[i % 5].push_back(std::string(i, 'a' + i % 26)); size_t t = 0; for (auto &[k, v] : m) for (auto &x : v) t += x.size() * k; std::printf("%zu\n", t); }
