// An array of no elements whose class has a destructor is a block with nothing but their count: what new gives points behind it.
struct Tracked {
  int value = 0;
  ~Tracked() { value = -1; }
};
struct alignas(16) Wide {
  long pair[2] = {};
  ~Wide() { pair[0] = -1; }
};

static Tracked *kept;
static Wide *wide;

int main(int argc, char **) {
  kept = new Tracked[argc - 1];
  wide = new Wide[argc - 1];
  Tracked *freed = new Tracked[argc - 1];
  delete[] freed;
}
