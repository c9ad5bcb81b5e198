static void drop(int *p) {
    delete p; //~ mismatched-deallocation
}
int main() {
    int *p = new int[3];
    drop(p);
    drop(new int);
    return 0;
}
