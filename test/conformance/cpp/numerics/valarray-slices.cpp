// covers: [class.slice] [class.gslice] [template.mask.array] [template.indirect.array] a matrix over valarray: rows, columns, diagonals, submatrices, computed assignment through each kind of subset
#include <cstdio>
#include <numeric>
#include <valarray>

using V = std::valarray<int>;
static void show(const char *what, const V &v) {
  std::printf("%s:", what);
  for (int x : v) std::printf(" %d", x);
  std::printf("\n");
}
struct Matrix {
  std::size_t rows, cols;
  V data;
  Matrix(std::size_t r, std::size_t c) : rows(r), cols(c), data(r * c) { std::iota(std::begin(data), std::end(data), 1); }
  std::slice_array<int> row(std::size_t r) { return data[std::slice(r * cols, cols, 1)]; }
  std::slice_array<int> col(std::size_t c) { return data[std::slice(c, rows, cols)]; }
  V column(std::size_t c) const { return data[std::slice(c, rows, cols)]; }
  V diagonal() const { return data[std::slice(0, rows < cols ? rows : cols, cols + 1)]; }
};

int main() {
  Matrix m(4, 5);
  show("row", m.row(1)), show("column", m.column(2)), show("diagonal", m.diagonal());
  m.row(0) = 0;
  m.col(4) += V(100, 4);
  m.row(3) *= V{1, 2, 3, 4, 5};
  m.row(2) -= V(m.row(1));
  show("changed", m.data);
  m.col(0) = m.column(1);
  show("copied", m.data);
  const std::gslice block(6, {2, 3}, {5, 1});
  show("block", m.data[block]);
  m.data[block] = V{1, 2, 3, 4, 5, 6};
  m.data[std::gslice(0, {2, 2}, {15, 4})] = -1;
  show("corners", m.data);
  const std::size_t starts[] = {block.start(), block.size()[1], block.stride()[0]};
  std::printf("%zu %zu %zu\n", starts[0], starts[1], starts[2]);

  V v{5, -3, 8, -1, 0, 7};
  v[v < 0] = 0;
  show("clipped", v);
  v[v > 4 && v != 8] *= V{10, 20};
  show("masked", v);
  const V positive = v[v > 0];
  show("selected", positive);
  const std::valarray<std::size_t> order{5, 3, 1};
  show("indirect", v[order]);
  v[order] = V{111, 333, 555};
  v[std::valarray<std::size_t>{0, 2}] <<= V(1, 2);
  show("scattered", v);
  v[std::slice(0, 3, 2)] ^= V{1, 1, 1};
  show("xored", v);
  std::valarray<bool> mask(false, 6);
  mask[1] = mask[4] = true;
  v[mask] = V(V(v[!mask])[std::slice(0, 2, 1)]);
  show("by mask", v);
  show("cshift", v.cshift(2)), show("shift", v.shift(-2));
  std::printf("%d %d %d\n", v.sum(), v.max(), v.min());
  V product(2);
  for (std::size_t i = 0; i < 2; i++) product[i] = (V(m.row(i)) * V(m.row(i + 1))).sum();
  show("products", product);
  const V a{1, 2, 3}, b = a.apply([](int x) { return x * x; }), c = b % a, d = -a + ~b;
  show("b", b), show("c", c), show("d", d), show("not", V(a[!(a == 2)]));
}
