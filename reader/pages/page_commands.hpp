// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The commands of tarim-page-reader: each a function from parameters and the picture of a page to what was
// found, and for some a picture. To add one: the records of its parameters and of its answer in shared/pages,
// the function here, its line in page_commands.cpp.
#include "shared/base/json_record.hpp"
#include "shared/confined/message.hpp"

#include <boost/json/object.hpp>

#include "reader/commands.hpp"

namespace tarim::reader {

struct PageAnswer {
  boost::json::object found;
  base::Bytes picture;  ///< A JPEG; empty for a command that makes none.
};
/// `parameters`: the line of the request, JSON of the command's record.
using PageReading = base::Result<PageAnswer> (*)(std::string_view parameters, base::ByteView picture);

base::Bytes answerPage(PageReading read, const base::Bytes& request);
/// A Command::answer from such a function.
template <PageReading read>
base::Bytes pageOf(const base::Bytes& request) {
  return answerPage(read, request);
}
/// The answer of a build without the library that the command needs.
base::Result<PageAnswer> unavailable(std::string_view library);

// In a build without OpenCV: no_opencv.cpp.
base::Result<PageAnswer> measurePage(std::string_view parameters, base::ByteView picture);  // measure.cpp
base::Result<PageAnswer> measurePortrait(std::string_view parameters,
                                         base::ByteView picture);  // portrait.cpp
void prepareFaces();
base::Result<PageAnswer> straightenPage(std::string_view parameters,
                                        base::ByteView picture);  // straighten.cpp
base::Result<PageAnswer> snapPage(std::string_view parameters, base::ByteView picture);
// text.cpp, or no_tesseract.cpp in a build without tesseract
void prepareText();
base::Result<PageAnswer> readText(std::string_view parameters, base::ByteView picture);
// marks.cpp, or no_opencv.cpp in a build without OpenCV
void prepareMarks();
base::Result<PageAnswer> findMarks(std::string_view parameters, base::ByteView picture);
// codes.cpp, or no_codes.cpp in a build without zxing-cpp
base::Result<PageAnswer> readCodes(std::string_view parameters, base::ByteView picture);

}  // namespace tarim::reader
