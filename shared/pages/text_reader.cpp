// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/pages/text_reader.hpp"

#include "shared/pages/page_reader.hpp"

#include <mutex>

namespace tarim::pages {
namespace {

class ConfinedTextReader final : public TextReader {
 public:
  explicit ConfinedTextReader(Asking asking) : m_asking(std::move(asking)) {}
  base::Result<std::vector<PageText>> read(base::ByteView picture, int passes) override {
    static std::mutex onePage;
    const std::lock_guard held(onePage);
    const std::string request = boost::json::serialize(base::jsonOf(TextRequest{passes}));
    const auto reply = askPageReader("text", request, picture, kPageLimits, m_asking);
    if (!reply) return reply.error();
    return readPasses(reply->found);
  }

 private:
  Asking m_asking;
};

}  // namespace

std::unique_ptr<TextReader> confinedTextReader(Asking asking) {
  return std::make_unique<ConfinedTextReader>(std::move(asking));
}

}  // namespace tarim::pages
