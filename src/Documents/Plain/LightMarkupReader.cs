using Maillage.Documents.Markup;
using Maillage.TextAnalysis;

namespace Maillage.Documents.Plain;

/// <summary>Reads plain text and Markdown: titles, bullets, tables, HTML between, lines broken by a layout.</summary>
internal sealed class LightMarkupReader(SourceText source, bool isMarkdown, CancellationToken cancel)
{
    private readonly StructureBuilder builder = source.Builder();
    private readonly Outline outline = new();

    public ExtractedDocument Read(DocumentFormat format)
    {
        var front = FrontMatter.Read(source.Text);
        var gathered = new Passages(source.Text, isMarkdown, cancel);
        var passages = gathered.Gather(front.End);
        PassageTitles.Mark(passages, gathered.IsSparse);
        foreach (var passage in passages)
        {
            cancel.ThrowIfCancellationRequested();
            Add(passage);
        }

        return builder.Build(format, front.Title, front.Date);
    }

    private void Add(Passage passage)
    {
        if (passage.Region.Count > 0)
        {
            outline.Clear();
            AddRegion(passage);
        }
        else if (passage.Level > 0)
        {
            outline.Clear();
            builder.Add(BlockKind.Heading, passage.Level, Numbered(passage));
        }
        else if (passage.First.Kind is LineKind.Bullet)
        {
            AddItem(passage);
        }
        else
        {
            AddParagraph(passage);
        }
    }

    // A numbered title keeps its number, which people cite.
    private MappedText Numbered(Passage passage) =>
        passage.First is { Kind: LineKind.Bullet } line ? Inline.Clean(Whole(line)).Text : passage.Clean;

    private MappedText Whole(Line line)
    {
        return new MappedText().Append(source.Text.AsSpan(line.Opening, line.End - line.Opening), line.Opening);
    }

    private void AddItem(Passage passage)
    {
        var depth = outline.Item(passage.First.Indent, passage.First.Sign);
        if (!Bullets.IsStrong(passage.First.Sign))
        {
            builder.Add(BlockKind.ListItem, depth, passage.Clean);
            return;
        }

        // A list flattened on one line repeats its sign.
        var item = new MappedText();
        for (var at = 0; at < passage.Clean.Length; at++)
        {
            if (passage.Clean[at] == passage.First.Sign && passage.First.Sign != '»' && IsApart(passage.Clean, at))
            {
                builder.Add(BlockKind.ListItem, depth, item);
                item = new();
            }
            else
            {
                item.Append(passage.Clean[at], passage.Clean.Origin(at));
            }
        }

        builder.Add(BlockKind.ListItem, depth, item);
    }

    private static bool IsApart(MappedText text, int at) =>
        at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]);

    private void AddParagraph(Passage passage)
    {
        if (passage.First.Indent == 0)
        {
            outline.Clear();
        }

        builder.Add(BlockKind.Paragraph, 0, passage.Clean);
    }

    private void AddRegion(Passage region)
    {
        if (region.IsSideBySide)
        {
            SideBySide.Read(region.Region, source.Text, builder);
        }
        else if (region.First.Kind is LineKind.Row)
        {
            PipeTable.Read(region.Region, source.Text, builder);
        }
        else if (
            source.Text.AsSpan(region.First.Start, region.Last.End - region.First.Start).Contains('\t') && region.Region.TrueForAll(HasTab)
        )
        {
            TabTable.Read(region.Region, source.Text, builder, cancel);
        }
        else
        {
            var html = new HtmlStructure(builder, source.Text, withinText: true);
            html.Read(region.First.Opening, region.Last.End, cancel);
            html.Finish();
        }
    }

    private bool HasTab(Line line) =>
        source.Text.AsSpan(line.Start, Math.Min(source.Text.Length, line.End + 1) - line.Start).Contains('\t');
}
