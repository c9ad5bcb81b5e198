// A scope that ends where a line begins.
struct Noisy {
  int *out;
  ~Noisy() { *out += 1; }
};

int main() {
  int count = 0;
  {
    Noisy inner{&count};
    count += 2;
  }
  return count - 3; // BREAK behind
}
