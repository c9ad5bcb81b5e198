static int before[4], table[4];
int main(void) {
    int i = -1;
    before[0] = 1;
    return table[i] + before[0] == 77; //~ global-buffer-overflow
}
