using System.CommandLine;
using Maillage.Cli.Instance;
using Maillage.Members.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Cli.User;

/// <summary><c>maillage user list</c>: every account with its roles.</summary>
internal static class ListUsers
{
    public static Command Create()
    {
        var json = JsonOption.Create();
        var instance = new InstanceArguments();
        var list = new Command("list", Sentence.Of("user.list")) { json };
        instance.AddTo(list);
        list.SetAction(
            async (parsed, cancel) =>
            {
                await using var opened = OpenedInstance.ToRead(instance.Read(parsed));
                await using var scope = opened.Services.CreateAsyncScope();
                var accounts = await scope.ServiceProvider.GetRequiredService<IAccountDesk>().List(cancel);
                UserNews.Print([.. accounts.Select(UserNews.Of)], parsed.GetValue(json));
                return ExitCode.Done;
            }
        );
        return list;
    }
}
