// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/accounts/suites.hpp"
#include "tests/support/run_all.hpp"

int main(int argc, char** argv) {
  using namespace tarim::server::test;
  return tarim::tests::runAll(
      argc, argv, {makeAccountsTest, makeNewDeviceTest, makeImportTest, makePermissionsTest, makeGrantsTest});
}
