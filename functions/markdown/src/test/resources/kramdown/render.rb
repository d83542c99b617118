# Renders Markdown as Jekyll does: reads texts, writes pages, each after a line with its number of bytes.
# A text that kramdown itself refuses gets a line with -1.
require "kramdown"
require "kramdown-parser-gfm"

OPTIONS = {input: "GFM", auto_ids: true, hard_wrap: false, entity_output: "as_char", syntax_highlighter: nil}.freeze

$stdin.binmode
$stdout.binmode
$stdout.sync = true
while (size = $stdin.gets)
  text = $stdin.read(size.to_i).force_encoding("UTF-8")
  begin
    html = Kramdown::Document.new(text, OPTIONS).to_html
    $stdout.write("#{html.bytesize}\n#{html}")
  rescue StandardError
    $stdout.write("-1\n")
  end
end
