using Maillage.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Maillage.Workshops.Kits;

/// <summary>
/// Reads the small part of YAML that kits need: one document of maps, lists and texts, without anchors, aliases and tags, so that no
/// file can grow as it is read or name a type. Comments are passed over.
/// </summary>
internal sealed class KitParser
{
    private readonly string text;
    private readonly IParser parser;
    private readonly List<KitError> errors = [];

    private KitParser(string text)
    {
        this.text = text;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>What the text holds; null when it is no YAML or empty, with the reason among the errors.</summary>
    public static (KitNode? Root, IReadOnlyList<KitError> Errors) Parse(string text)
    {
        var reading = new KitParser(text);
        return (reading.Document(), reading.errors);
    }

    private KitNode? Document()
    {
        try
        {
            _ = parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                Add(new Mark(), new("kit.empty-file"));
                return null;
            }

            var root = Node(depth: 0);
            _ = parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                Add(second.Start, new("kit.two-documents"));
            }

            return root;
        }
        catch (RefusedException refused)
        {
            Add(parser.Current!.Start, refused.Refusals[0]);
            return null;
        }
        catch (YamlException broken)
        {
            errors.Add(WhyBroken(broken.Start));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library's own surprise at some files that begin with the end of a document.
            errors.Add(WhyBroken(new Mark()));
            return null;
        }
    }

    private KitNode Node(int depth)
    {
        var place = PlaceOf(parser.Current!.Start);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Add(alias.Start, new("kit.no-alias"));
            return new KitText("") { Place = place };
        }

        Check(parser.Current as NodeEvent ?? throw new YamlException(parser.Current.Start, parser.Current.End, "Nothing stands here."));
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isNothing = scalar.Style is ScalarStyle.Plain && scalar.Value is "~" or "null";
            return new KitText(isNothing ? "" : scalar.Value) { Place = place };
        }

        // The library's time grows with the square of the depth: a file that goes too deep is left there.
        RefusedException.ThrowIfAny(depth == KitLimits.Depth ? [new("kit.too-deep")] : []);
        return parser.TryConsume<SequenceStart>(out _) ? List(place, depth) : Map(place, depth);
    }

    private KitList List(KitPlace place, int depth)
    {
        var list = new KitList { Place = place };
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            list.Items.Add(Node(depth + 1));
        }

        return list;
    }

    private KitMap Map(KitPlace place, int depth)
    {
        var map = new KitMap { Place = place };
        var keys = new HashSet<string>(StringComparer.Ordinal);
        _ = parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var start = parser.Current!.Start;
            var key = Node(depth + 1) is KitText name ? name.Value : "?";
            // The parser leaves a value out where nothing follows the colon of an empty key.
            var value = parser.Accept<MappingEnd>(out _) ? new KitText("") { Place = PlaceOf(start) } : Node(depth + 1);
            if (!keys.Add(key))
            {
                Add(start, new("kit.repeated-key", key));
                continue;
            }

            map.Entries.Add(new(key, PlaceOf(start), value));
        }

        return map;
    }

    private void Check(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            Add(node.Start, new("kit.no-alias"));
        }

        if (!node.Tag.IsEmpty)
        {
            Add(node.Start, new("kit.no-tag"));
        }
    }

    // The two slips that people make most: a tab in front of a line, and « Titre : suite » without quotes.
    private KitError WhyBroken(Mark at)
    {
        var (place, lines) = (PlaceOf(at), text.Split('\n'));
        // The library stumbles over a tab before it or after it.
        var tab = Array.FindIndex(lines, line => line.TakeWhile(char.IsWhiteSpace).Contains('\t') && !string.IsNullOrWhiteSpace(line));
        if (tab >= 0)
        {
            return new(tab + 1, 1, new("kit.tab"));
        }

        var parts = (lines.ElementAtOrDefault(place.Line - 1) ?? "").Split(": ").Length;
        return new(place.Line, place.Column, parts > 2 ? new("kit.colon") : new("kit.not-yaml"));
    }

    private void Add(Mark mark, Refusal refusal)
    {
        if (errors.Count == KitLimits.Faults)
        {
            return;
        }

        var place = PlaceOf(mark);
        errors.Add(new(place.Line, place.Column, refusal));
    }

    private static KitPlace PlaceOf(Mark mark) => new(Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));
}
