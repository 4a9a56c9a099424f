using Maillage.TextAnalysis;

namespace Maillage.Documents.Markup;

/// <summary>Reads HTML into headings, paragraphs, list items and cells; everything else that it says is dropped.</summary>
/// <param name="builder">Where the blocks go.</param>
/// <param name="source">The text that the offsets count in.</param>
/// <param name="withinText">Whether it stands in Markdown or plain text, whose signs may be mixed in.</param>
internal sealed class HtmlStructure(StructureBuilder builder, string source, bool withinText)
{
    private readonly ListLevels lists = new(builder.SignRanks);
    private readonly HtmlTokenizer tokenizer = new(source, withinText);
    private readonly HtmlTables tables = new(builder);
    private MappedText words = new();
    private int heading;
    private int bold;
    private int boldWords;
    private int quotes;
    private bool isItem;
    private bool inTitle;
    private int pre;

    /// <summary>Whether offsets of the source are offsets of the file.</summary>
    public bool KeepsOrigins { get; init; } = true;

    /// <summary>What the <c>title</c> element says.</summary>
    public string? Title { get; private set; }

    /// <summary>Depth that is added to every item: a list that stands under a bullet of the text around.</summary>
    public int BaseDepth { get; init; }

    public void Read(int start, int end, CancellationToken cancel)
    {
        foreach (var token in tokenizer.Read(start, end))
        {
            cancel.ThrowIfCancellationRequested();
            switch (token.Kind)
            {
                case HtmlTokenKind.Text:
                    Text(token.Start, token.End);
                    break;
                case HtmlTokenKind.Open:
                    Open(token);
                    break;
                case HtmlTokenKind.Close:
                    Close(token.Name);
                    break;
            }
        }

        Flush();
    }

    /// <summary>Ends what was left open: the next part stands on its own.</summary>
    public void Reset()
    {
        Flush();
        lists.Clear();
        (heading, bold, quotes, isItem, inTitle, pre) = (0, 0, 0, false, false, 0);
    }

    /// <summary>Ends the tables that were left open.</summary>
    public void Finish()
    {
        Reset();
        tables.EndAll();
    }

    private void Open(HtmlToken tag)
    {
        bold += tag.Name is "b" or "strong" ? 1 : 0;
        inTitle = tag.Name is "title";
        if (tag.Name is "br")
        {
            Break();
        }
        else if (HtmlNames.IsBlock(tag.Name) && !inTitle)
        {
            Flush();
            OpenBlock(tag);
        }
    }

    private void OpenBlock(HtmlToken tag)
    {
        switch (tag.Name)
        {
            case ['h', >= '1' and <= '6' and var level]:
                heading = level - '0';
                break;
            case "ul" or "ol" or "menu" or "dir" or "dl":
                lists.Open();
                (isItem, quotes) = (true, 0);
                break;
            case "li" or "dd" or "dt":
                lists.Item();
                (isItem, quotes) = (true, 0);
                break;
            case "pre":
                pre++;
                break;
            case "table" or "tr" or "td" or "th":
                lists.Clear();
                isItem = false;
                tables.Open(tag, source);
                break;
            case "p" or "div" when lists.Count > 0 && !lists.HasElements:
                lists.Interrupt();
                isItem = false;
                break;
        }
    }

    private void Close(string name)
    {
        bold -= name is "b" or "strong" && bold > 0 ? 1 : 0;
        inTitle &= name is not "title";
        if (!HtmlNames.IsBlock(name) || name is "title")
        {
            return;
        }

        Flush();
        switch (name)
        {
            case ['h', >= '1' and <= '6']:
                heading = 0;
                break;
            case "ul" or "ol" or "menu" or "dir" or "dl":
                lists.Close();
                break;
            case "pre":
                pre = Math.Max(0, pre - 1);
                break;
            case "table":
                tables.Close();
                break;
        }
    }

    // In a title or an item the break is for the eye; elsewhere people break lines to list things.
    private void Break()
    {
        if (heading > 0 || (isItem && lists.Count > 0))
        {
            words.Append(' ', -1);
        }
        else
        {
            Flush();
        }
    }

    private void Text(int start, int end)
    {
        if (inTitle)
        {
            Title ??= System.Net.WebUtility.HtmlDecode(source[start..end]);
            return;
        }

        for (var at = start; at < end; at++)
        {
            if (StartsItem(at, end))
            {
                Flush();
                lists.Sign(source[at]);
                (isItem, quotes) = (true, 0);
            }
            else if (pre > 0 && source[at] == '\n')
            {
                Flush();
            }
            else
            {
                at += Append(at, end) - 1;
            }
        }
    }

    private int Append(int at, int end)
    {
        if (source[at] == '&' && Entities.At(source.AsSpan(at, end - at)) is var (characters, length))
        {
            foreach (var character in characters)
            {
                Put(character, at);
            }

            return length;
        }

        Put(source[at], at);
        return 1;
    }

    private void Put(char character, int at)
    {
        quotes += character switch
        {
            '«' => 1,
            '»' => -1,
            _ => 0,
        };
        boldWords += bold > 0 && char.IsLetterOrDigit(character) ? 1 : 0;
        words.Append(character, KeepsOrigins ? at : -1);
    }

    // A sign inside a list that has no elements of its own, not the closing mark of a quotation.
    private bool StartsItem(int at, int end)
    {
        if (lists.Count == 0 || at + 1 >= end || !char.IsWhiteSpace(source[at + 1]) || (source[at] == '»' && quotes > 0))
        {
            return false;
        }

        var atStart = words.IsBlank();
        var afterSpace = at == 0 || char.IsWhiteSpace(source[at - 1]) || source[at - 1] == '>';
        return atStart
            ? isItem && Bullets.IsBullet(source[at])
            : !lists.HasElements && afterSpace && (Bullets.IsStrong(source[at]) || (source[at] == '-' && lists.Is('-')));
    }

    private void Flush()
    {
        if (words.IsBlank())
        {
            words.Clear();
            boldWords = 0;
            return;
        }

        var (text, wasBold) = withinText ? Inline.Clean(words) : (words, false);
        wasBold |= boldWords > 0 && boldWords >= Letters(text);
        (words, boldWords) = (new(), 0);
        if (heading > 0)
        {
            builder.Add(BlockKind.Heading, heading, text);
        }
        else if (isItem && lists.Count > 0)
        {
            builder.Add(BlockKind.ListItem, BaseDepth + lists.Depth, text);
            isItem = false;
        }
        else
        {
            AddLoose(text, wasBold);
        }
    }

    // A paragraph that begins with a bullet or a number is an item; a short one all in bold is a title.
    private void AddLoose(MappedText text, bool wasBold)
    {
        var sign = Bullets.Length(text);
        var number = sign > 0 ? 0 : Bullets.NumberLength(text);
        if (sign + number > 0)
        {
            lists.Interrupt();
            if (number > 0)
            {
                lists.Clear(); // "2. …" in a paragraph begins a part, whatever list was left open before
            }

            lists.Sign(sign > 0 ? FirstSign(text) : '1');
            builder.Add(BlockKind.ListItem, BaseDepth + lists.Depth, text.From(sign + number));
            return;
        }

        var isTitle = !builder.InTable && wasBold && Titles.IsShort(text.ToString());
        builder.Add(isTitle ? BlockKind.Heading : BlockKind.Paragraph, isTitle ? 3 : 0, text);
    }

    private static char FirstSign(MappedText text)
    {
        var at = 0;
        while (char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return text[at];
    }

    private static int Letters(MappedText text)
    {
        var letters = 0;
        for (var at = 0; at < text.Length; at++)
        {
            letters += char.IsLetterOrDigit(text[at]) ? 1 : 0;
        }

        return letters;
    }
}
