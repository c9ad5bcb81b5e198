// What lies between and in front of objects: padding, and the count of an array that delete[] has to destroy.
struct Wasteful {
  char a;
  double b;
  char c;
  int d;
};
struct Tidy {
  double b;
  int d;
  char a, c;
};
struct Full {
  int x, y;
};
struct Owned {
  int *to;
  ~Owned() { delete to; }
};

int main() {
  Wasteful wasteful{'a', 1.5, 'c', 3};
  Tidy tidy{1.5, 3, 'a', 'c'};
  Full full{1, 2};
  Owned *owned = new Owned[3]{{new int(1)}, {new int(2)}, {nullptr}};
  Full *plain = new Full[3]{{3, 0}, {2, 2}, {3, 3}};
  int grid[2][4] = {{1, 2, 3, 4}, {5, 6, 7, 8}};
  int *flat = &grid[0][0];
  int sum = flat[0] + plain[0].x + full.x + tidy.d + wasteful.d; // BREAK
  delete[] owned;
  delete[] plain;
  return sum - 11;
}
