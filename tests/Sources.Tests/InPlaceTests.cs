using FsCheck;
using FsCheck.Fluent;
using Maillage.Kernel;

namespace Maillage.Sources.Tests;

public sealed class InPlaceTests
{
    [Fact]
    public void What_crosses_a_span_is_what_looking_at_everything_finds() =>
        Prop.ForAll<Tuple<byte, byte>[], byte, byte>(
                (all, start, length) =>
                {
                    Span[] spans = [.. all.Select(one => Span(one.Item1, one.Item2))];
                    var wanted = Span(start, length);
                    var found = new InPlace<Span>(spans, span => span).Crossing(wanted);
                    return found.SequenceEqual(spans.Where(wanted.Overlaps).OrderBy(span => span.Start));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_nothing_nothing_is_found() => new InPlace<Span>([], span => span).Crossing(new(0, 9)).ShouldBeEmpty();

    private static Span Span(byte start, byte length) => new(start, start + 1 + (length % 40));
}
