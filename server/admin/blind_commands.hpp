// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The operator's commands about blind copies for experts (server/services/blind.hpp). They work beside a
// serving server. `application` is an id or a number (2024-0147); a page is named as `blind list` prints it.
#include "server/admin/config.hpp"

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace tarim::server {

/// Assigns an application to an expert and prints the number that the expert knows it by.
base::Result<void> runBlindAssign(const Config& config, const std::string& expert,
                                  const std::string& application, std::ostream& out);
/// Makes and searches every copy that waits, of all applications that are received or assigned; a run that
/// was broken off goes on where it was. One line for each application. PageWithheld: pages wait for a person.
base::Result<void> runBlindCheck(const Config& config, std::ostream& out);
/// The pages on which something was found, one a line: application, page, why.
base::Result<void> runBlindList(const Config& config, bool asJson, std::ostream& out);

struct BlindPageOptions {
  std::string application;
  std::string page;                ///< As `blind list` prints it: a3, or a3/2 for the second sheet of a PDF.
  std::string by;                  ///< A person of the committee's office, or the operator.
  std::string why;                 ///< Stands in the record.
  std::vector<std::string> areas;  ///< blind mask: "x,y,width,height" in 1/10000 of the page.
  std::filesystem::path out;       ///< blind show: the JPEG to write.
};
base::Result<void> runBlindRelease(const Config& config, const BlindPageOptions& options, std::ostream& out);
base::Result<void> runBlindMask(const Config& config, const BlindPageOptions& options, std::ostream& out);
/// Writes the copy as experts would get it.
base::Result<void> runBlindShow(const Config& config, const BlindPageOptions& options, std::ostream& out);

}  // namespace tarim::server
