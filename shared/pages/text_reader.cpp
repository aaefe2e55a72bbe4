// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/text_reader.hpp"

#include "shared/pages/page_reader.hpp"

#include <mutex>

namespace tarim::pages {
namespace {

class ConfinedTextReader final : public TextReader {
 public:
  base::Result<std::vector<PageText>> read(base::ByteView picture, int passes) override {
    static std::mutex onePage;
    const std::lock_guard held(onePage);
    const std::string request = boost::json::serialize(base::jsonOf(TextRequest{passes}));
    const auto reply = askPageReader("text", request, picture);
    if (!reply) return reply.error();
    return readPasses(reply->found);
  }
};

}  // namespace

std::unique_ptr<TextReader> confinedTextReader() {
  return std::make_unique<ConfinedTextReader>();
}

}  // namespace tarim::pages
