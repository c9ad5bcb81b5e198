int main() {
    double *d = new double[5];
    d[5] = 1.0; //~ heap-buffer-overflow
    delete[] d;
    return 0;
}
