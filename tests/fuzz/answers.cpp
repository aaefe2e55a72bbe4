// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/codes.hpp"
#include "shared/pages/marks.hpp"
#include "shared/pages/measures.hpp"
#include "shared/pages/page_reader.hpp"
#include "shared/pages/portrait.hpp"
#include "shared/pages/straighten.hpp"
#include "shared/pages/verdicts.hpp"
#include "tests/fuzz/drivers.hpp"

#include <cstdlib>

namespace tarim::fuzz {
namespace {

/// What is read is written and read again alike.
template <class T>
base::Result<T> read(const pages::PageReply& reply) {
  const auto found = pages::foundIn<T>(reply);
  if (!found) return found.error();
  const std::string text = base::writeRecord(*found);
  const auto again = base::readRecord<T>(text, {});
  if (!again || base::writeRecord(*again) != text) std::abort();
  return found;
}

}  // namespace

void answers(const std::uint8_t* bytes, std::size_t size) {
  const auto reply = pages::replyIn({bytes, size}, "reader");
  if (!reply) {
    if (reply.error().line().find('\n') != std::string::npos) std::abort();
    return;
  }
  if (const auto measures = read<pages::Measures>(*reply))
    for (const pages::Verdict& verdict : pages::judge(*measures))
      if (pages::describe(verdict).zh.empty()) std::abort();
  if (const auto portrait = read<pages::Portrait>(*reply))
    for (const pages::Verdict& verdict : pages::judgePortrait(*portrait))
      if (pages::describe(verdict).zh.empty()) std::abort();
  (void)read<pages::StraightPage>(*reply);
  (void)read<pages::PageCodes>(*reply);
  (void)read<pages::PageMarks>(*reply);
}

}  // namespace tarim::fuzz
