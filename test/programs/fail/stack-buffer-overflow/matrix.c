int main(void) {
    int m[3][3] = {{0}};
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            m[i + j][j] = 1; //~ stack-buffer-overflow
    return m[0][0] - 1;
}
