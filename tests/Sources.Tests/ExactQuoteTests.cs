using FsCheck;
using FsCheck.Fluent;
using Maillage.Documents;
using Maillage.Kernel;
using Maillage.TextAnalysis;

namespace Maillage.Sources.Tests;

public sealed class ExactQuoteTests
{
    private static readonly SourceVersion Text = TextOf("Un frein : le temps. Un frein : le lieu. 🌱 fin");

    [Fact]
    public void A_quote_is_the_words_of_its_span_without_the_blanks_around_them()
    {
        var quote = ExactQuote.Of(Text, new(2, 9));

        quote.Words.ShouldBe("frein");
        quote.Span.ShouldBe(new Span(3, 8));
    }

    [Fact]
    public void Words_that_the_span_does_not_hold_are_refused() =>
        Refused(() => ExactQuote.Claimed(Text, new(3, 8), "Frein")).ShouldBe("quote.not-exact");

    [Theory]
    [InlineData(-1, 3, "quote.outside")]
    [InlineData(4, 4, "quote.outside")]
    [InlineData(40, 4000, "quote.outside")]
    [InlineData(2, 3, "quote.blank")]
    [InlineData(42, 46, "quote.cut-character")]
    public void A_span_that_quotes_nothing_whole_is_refused(int start, int end, string code) =>
        Refused(() => ExactQuote.Of(Text, new(start, end))).ShouldBe(code);

    [Fact]
    public void A_long_quote_is_refused() =>
        Refused(() => ExactQuote.Of(TextOf(new string('a', 5000)), new(0, 5000))).ShouldBe("quote.long");

    [Theory]
    [InlineData(0, 3)]
    [InlineData(18, 24)]
    [InlineData(45, 24)]
    public void Words_that_stand_twice_are_taken_where_they_stand_nearest(int near, int start) =>
        ExactQuote.Nearest(Text, "frein", near)!.Span.Start.ShouldBe(start);

    [Fact]
    public void Words_that_stand_nowhere_make_no_quote() => ExactQuote.Nearest(Text, "moteur", 0).ShouldBeNull();

    [Fact]
    public void Whatever_is_quoted_is_the_text_at_its_span() =>
        Prop.ForAll<NonNull<string>, int, int>(
                (text, start, end) =>
                {
                    var version = TextOf(text.Get);
                    try
                    {
                        var quote = ExactQuote.Of(version, new(start, end));
                        return version.Text[quote.Span.Start..quote.Span.End] == quote.Words;
                    }
                    catch (RefusedException)
                    {
                        return true;
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Refused(Func<ExactQuote> quote) => Should.Throw<RefusedException>(() => _ = quote()).Refusals[0].Code;

    internal static SourceVersion TextOf(string text)
    {
        var source = Source.Import(new("Un atelier", DocumentKind.Minutes, null, null), null, DateTimeOffset.UnixEpoch);
        var document = new ExtractedDocument(
            new(text, []),
            OriginMap.FromJson("""{"Runs":[],"Places":[]}"""),
            DocumentFormat.Text,
            null,
            null,
            null,
            []
        );
        return SourceVersion.Of(source, new("a.txt", "", 0, null), document, DateTimeOffset.UnixEpoch);
    }
}
