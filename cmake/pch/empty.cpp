// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// CMake wants a target around a precompiled header, and a target wants a file.
int main() {}
