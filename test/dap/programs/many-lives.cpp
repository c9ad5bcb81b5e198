struct Drop {
  int n;
  explicit Drop(int n) : n(n) {}
  ~Drop() { n = 0; }
};
int main() {
  Drop first(1);
  int sum = 0;
  for (int i = 0; i < 20000; i++) {
    Drop drop(i);
    sum += drop.n & 1;
  }
  return sum == 10000 ? 0 : 1; // BREAK
}
